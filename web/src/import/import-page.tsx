import { useParams } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title.tsx';
import { texts } from '../texts/texts.ts';

/** One import. */
export function ImportPage() {
  const { importId } = useParams({ from: '/imports/$importId' });
  return <PageTitle>{texts.importPage.title(importId)}</PageTitle>;
}
