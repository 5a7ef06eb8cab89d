import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';

export function UploadPage() {
  return (
    <StepPage step="upload" title={texts.upload.title} next={{}}>
      <></>
    </StepPage>
  );
}
