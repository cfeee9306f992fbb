import { expect, it } from 'vitest';
import type { Json } from '../../../src/vtex/json.ts';
import { readChannel } from '../../../src/vtex/page-channel.ts';

it.each<[Json | undefined, string, string, string]>([
  ['{"salesChannel":"1","regionId":"v2.A"}', 'json', '1', 'v2.A'],
  ['{"salesChannel":2}', 'json', '2', ''],
  ['{"salesChannel":null,"regionId":null}', 'json', '', ''],
  ['{"salesChannel":{"id":1}}', 'json', '', ''],
  ['{}', 'json', '', ''],
  ['', 'empty', '', ''],
  ['  ', 'empty', '', ''],
  ['null', 'null', '', ''],
  [null, 'null', '', ''],
  [undefined, 'null', '', ''],
  ['1', 'bare', '1', ''],
  ['"1"', 'bare', '1', ''],
  ['[1]', 'bare', '', ''],
  ['true', 'bare', '', ''],
  [1, 'broken', '1', ''],
  [true, 'broken', '', ''],
  ['undefined', 'broken', '', ''],
  ['NaN', 'broken', '', ''],
  ['\ufeff{"salesChannel":"1"}', 'broken', '', ''],
  ['\u00a0{"salesChannel":"1"}', 'broken', '', ''],
  [' {"salesChannel":"1"} ', 'json', '1', ''],
  [JSON.stringify('{"salesChannel":"1","regionId":"v2.A"}'), 'bare', '1', 'v2.A'],
  ['"someone@example.com"', 'bare', '', ''],
  ['{"salesChannel":"1"', 'broken', '', ''],
  ['sc-main', 'broken', 'sc-main', ''],
  [{ salesChannel: '1' }, 'broken', '1', ''],
])('channel %j: is %s', (channel, form, salesChannel, regionId) => {
  expect(readChannel(channel)).toMatchObject({ form, salesChannel, regionId });
});
