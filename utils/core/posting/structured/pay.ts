import type { Salary } from '../posting';
import { readCurrency, readPeriod, readSalary } from '../read-salary';
import { type Fields, fieldsOf, firstOf, listOf, numberOf, textOf } from './fields';

function payOf(value: unknown, job: Fields): Salary | null {
  if (typeof value === 'string') return readSalary(value);
  const amount = fieldsOf(value);
  const range =
    fieldsOf(firstOf(listOf(amount?.get('value')), fieldsOf) ? listOf(amount?.get('value'))[0] : null) ??
    amount;
  const given = (name: string) => numberOf(range?.get(name)) ?? numberOf(amount?.get(name));
  const single = numberOf(value) ?? given('value') ?? given('amount');
  const min = given('minvalue') ?? given('min') ?? single;
  const max = given('maxvalue') ?? given('max') ?? single;
  if (min === null && max === null) {
    const text = textOf(amount?.get('value'));
    return text === null ? null : readSalary(`${text} ${textOf(amount?.get('currency')) ?? ''}`);
  }
  const named = (name: string) => textOf(range?.get(name)) ?? textOf(amount?.get(name));
  const currency = named('currency') ?? textOf(job.get('salarycurrency')) ?? textOf(job.get('currency'));
  const period = named('unittext') ?? named('unitcode') ?? named('period') ?? named('interval');
  return {
    min,
    max,
    currency: currency === null ? null : readCurrency(currency.toUpperCase()),
    period: period === null ? null : readPeriod(period),
  };
}

/** Reads `baseSalary` (or the estimate) in any of its shapes: number, text, amount, or range. Zero pay is no pay stated. */
export function readPay(job: Fields): Salary | null {
  const stated = [
    job.get('basesalary'),
    job.get('salary'),
    job.get('salaryrange'),
    job.get('estimatedsalary'),
  ];
  const salary = firstOf(
    stated.flatMap((value) => listOf(value)),
    (value) => payOf(value, job),
  );
  return salary && (salary.min ?? 0) === 0 && (salary.max ?? 0) === 0 ? null : salary;
}
