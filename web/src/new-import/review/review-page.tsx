import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';

export function ReviewPage() {
  return (
    <StepPage step="review" title={texts.review.title} next={{}}>
      <></>
    </StepPage>
  );
}
