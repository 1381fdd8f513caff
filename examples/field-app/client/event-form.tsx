import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import {
  eventSchema,
  type Household,
  type HouseholdEvent,
  historyOf,
  type Language,
  OUTCOME_LABELS,
  OUTCOMES,
} from 'kaechon';
import { areas } from 'kaechon/areas/23';
import { useState } from 'react';
import { type FieldValues, useForm } from 'react-hook-form';
import { areaName, dateIn } from '../shared/names.js';
import { programme } from '../shared/protocol.js';
import { record } from './phone.js';
import { type Word, wordIn } from './words.js';

/** The events that this form records, with the fields of each beside the day. */
const FIELDS = {
  followUp: ['indicator', 'outcome'],
  moved: ['area'],
  menuChosen: ['menu'],
  left: ['reason'],
} as const satisfies { readonly [event in HouseholdEvent['event']]?: readonly Word[] };
type Kind = keyof typeof FIELDS;

interface EventFormProps {
  readonly household: Household;
  readonly today: string;
  readonly language: Language;
  readonly recorded: () => Promise<void>;
}

export function EventForm(props: EventFormProps) {
  const [kind, setKind] = useState<Kind>('followUp');
  const word = wordIn(props.language);
  return (
    <>
      {(Object.keys(FIELDS) as Kind[]).map((one) => (
        <label key={one}>
          <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} /> {word(one)}
        </label>
      ))}
      <Fields key={kind} kind={kind} {...props} />
      <h3>{word('history')}</h3>
      <ul>
        {historyOf(props.household)
          .filter((event): event is Extract<HouseholdEvent, { on: string }> => 'on' in event)
          .map((event) => (
            <li key={JSON.stringify(event)}>
              {dateIn(props.language, event.on)} {word(event.event)}
              {event.event === 'followUp' && ` ${event.indicator}: ${OUTCOME_LABELS[event.outcome][props.language]}`}
              {event.event === 'moved' && ` ${areaName(props.language, event.area)}`}
            </li>
          ))}
      </ul>
    </>
  );
}

/** The fields of one kind of event. The schema checks them by themselves, recording against the household. */
function Fields({ kind, household, today, language, recorded }: EventFormProps & { kind: Kind }) {
  const word = wordIn(language);
  const [done, setDone] = useState(false);
  const schema = eventSchema(programme, { language, today, blanks: 'absent' });
  const { register, handleSubmit, setError, formState, reset } = useForm<FieldValues, unknown, HouseholdEvent>({
    // The fields depend on the kind of event, so they are named by text, and the schema's type is told as what is submitted.
    resolver: standardSchemaResolver(schema as never),
    defaultValues: { event: kind, on: today },
  });
  const submit = handleSubmit(async (event) => {
    const problems = await record(household.id, event, today);
    for (const { path, message } of problems) setError(path || 'root', { message: message[language] });
    setDone(problems.length === 0);
    if (problems.length === 0) reset();
    await recorded();
  });
  const options: Readonly<Record<string, readonly (readonly [value: string | number, text: string])[]>> = {
    indicator: household.deprivations.map(({ indicator }) => [
      indicator,
      `${indicator} ${programme.catalogue.indicators.find(({ number }) => number === indicator)?.label[language]}`,
    ]),
    outcome: OUTCOMES.map((outcome) => [outcome, OUTCOME_LABELS[outcome][language]]),
    menu: programme.menus.map(({ menu, label }) => [menu, label[language]]),
    area: areas.map(({ code, label }) => [code, `${code} ${label[language]}`]),
  };
  return (
    <form onSubmit={submit} noValidate>
      {(['on', ...FIELDS[kind]] as const).map((field) => (
        <div key={field}>
          <label htmlFor={field}>{word(field)}</label>{' '}
          {field === 'on' || field === 'reason' ? (
            <input id={field} type={field === 'on' ? 'date' : 'text'} {...register(field)} />
          ) : (
            <select
              id={field}
              {...register(
                field,
                field === 'indicator' ? { setValueAs: (value) => (value === '' ? '' : Number(value)) } : {},
              )}
            >
              <option value="" />
              {options[field]?.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
          <small role="alert">{formState.errors[field]?.message as string}</small>
        </div>
      ))}
      <small role="alert">{formState.errors.root?.message}</small>
      <button type="submit">{word('record')}</button> {done && <output>{word('recorded')}</output>}
    </form>
  );
}
