import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatFullMoment, formatMoment } from '../presentation/format.ts';
import { StatusBadge } from '../presentation/status-badge.tsx';
import type { ImportListEntry } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import { ImportState } from './import-state.tsx';
import classes from './imports-table.module.css';

const words = texts.imports;

export interface ImportsTableProps {
  readonly items: readonly ImportListEntry[];
  readonly sort: 'newest' | 'oldest';
}

/** One line for each import; on a phone what stands beside it goes below its file. */
export function ImportsTable({ items, sort }: ImportsTableProps) {
  const isNewest = sort === 'newest';
  return (
    <div className={classes['frame']}>
      <Table aria-label={words.title} className={classes['table']} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.file}</Table.Th>
            <Table.Th className={classes['wide']} aria-sort={isNewest ? 'descending' : 'ascending'}>
              <SortButton isNewest={isNewest} />
            </Table.Th>
            <Table.Th>{words.status}</Table.Th>
            <Table.Th className={classes['wide']}>{words.result}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <ImportLine key={item.importId} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function SortButton({ isNewest }: { readonly isNewest: boolean }) {
  const navigate = useNavigate({ from: '/' });
  const Arrow = isNewest ? IconArrowDown : IconArrowUp;
  return (
    <UnstyledButton
      className={classes['sort']}
      title={isNewest ? words.newestFirst : words.oldestFirst}
      onClick={() =>
        void navigate({
          search: (before) => ({ ...before, sort: isNewest ? ('oldest' as const) : undefined }),
          replace: true,
        })
      }
    >
      {words.started}
      <Arrow size={14} aria-hidden="true" />
    </UnstyledButton>
  );
}

function ImportLine({ item }: { readonly item: ImportListEntry }) {
  const { importId, file, action, startedAt, startedBy, status } = item;
  return (
    <Table.Tr className={classes['line']}>
      <Table.Td className={classes['file']}>
        <Link
          to={status === 'draft' ? '/drafts/$importId' : '/imports/$importId'}
          params={{ importId }}
          className={classes['link']}
        >
          {file}
        </Link>
        <div className={classes['more']}>{words.typeAndAction(action)}</div>
        <div className={classes['narrow']}>
          <div className={classes['more']}>
            {formatMoment(startedAt)} {words.startedBy} {startedBy}
          </div>
          <ImportState item={item} />
        </div>
      </Table.Td>
      <Table.Td className={classes['wide']}>
        <time dateTime={startedAt} title={formatFullMoment(startedAt)}>
          {formatMoment(startedAt)}
        </time>
        <div className={classes['more']}>
          {words.startedBy} {startedBy}
        </div>
      </Table.Td>
      <Table.Td className={classes['status']}>
        <StatusBadge status={status} />
      </Table.Td>
      <Table.Td className={classes['wide']} miw={280}>
        <ImportState item={item} />
      </Table.Td>
    </Table.Tr>
  );
}
