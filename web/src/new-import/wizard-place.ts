import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Step } from './steps.ts';

/**
 * Where in the wizard somebody is: the number of the draft, null before there is one, and the way to other steps of the
 * same import. Before there is a draft only the first two steps can be gone to.
 */
export function useWizardPlace() {
  const navigate = useNavigate();
  const { importId = null } = useParams({ strict: false });
  const { action, upload } = useSearch({ strict: false });
  const goTo = (step: Step): Promise<void> =>
    importId === null
      ? navigate({ to: step === 'choose' ? '/new' : '/new/upload', search: { action, upload } })
      : navigate({ to: `/drafts/$importId/${step}`, params: { importId } });
  return { importId, action: action ?? null, upload: upload ?? null, goTo };
}
