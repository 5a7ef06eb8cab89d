import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';

export function ChoosePage() {
  return (
    <StepPage step="choose" title={texts.choose.title} next={{}}>
      <></>
    </StepPage>
  );
}
