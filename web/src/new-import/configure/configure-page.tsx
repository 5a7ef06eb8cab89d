import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';

export function ConfigurePage() {
  return (
    <StepPage step="configure" title={texts.configure.title} next={{}}>
      <></>
    </StepPage>
  );
}
