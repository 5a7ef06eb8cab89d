import { useWizardPlace } from '../wizard-place.ts';
import { DraftUpload } from './draft-upload.tsx';
import { FirstUpload } from './first-upload.tsx';

/** The second step: a file for an import that has none yet, or how the file of a draft is read. */
export function UploadPage() {
  const { importId } = useWizardPlace();
  return importId === null ? <FirstUpload /> : <DraftUpload importId={importId} />;
}
