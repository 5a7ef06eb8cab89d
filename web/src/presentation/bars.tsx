import { formatCount } from './format.ts';
import classes from './bars.module.css';

/** One bar: its parts one behind the other, each with its number in words beside it. */
export interface BarItem {
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly count: number; readonly color: string }[];
}

export interface BarsProps {
  readonly label: string;
  readonly items: readonly BarItem[];
}

/** Bars beneath each other, as long as their numbers; the numbers stand in words, so that nobody needs the colours. */
export function Bars({ label, items }: BarsProps) {
  const most = Math.max(1, ...items.map(sumOf));
  return (
    <ul className={classes['bars']} aria-label={label}>
      {items.map((item) => (
        <li key={item.label}>
          <div className={classes['head']}>
            <span>{item.label}</span>
            <span className={classes['counts']}>
              {item.parts
                .filter(({ count }) => count > 0)
                .map(({ name, count, color }) => (
                  <span key={name}>
                    <i style={{ background: color }} aria-hidden="true" /> {formatCount(count)} {name}
                  </span>
                ))}
            </span>
          </div>
          <div className={classes['track']} aria-hidden="true">
            {item.parts.map(({ name, count, color }) => (
              <span key={name} style={{ width: `${(count / most) * 100}%`, background: color }} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

const sumOf = ({ parts }: BarItem): number => parts.reduce((sum, { count }) => sum + count, 0);
