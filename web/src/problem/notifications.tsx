import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Where what went wrong is told, beside the page. */
export function ProblemNotifications() {
  return <Notifications position="bottom-right" limit={3} />;
}
