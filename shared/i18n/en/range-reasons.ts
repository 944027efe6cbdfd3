/** What a search says of its result: why each change is made, and which rules clash. */
export const rangeReasons = {
  reason_must_drop: 'To be dropped by the rules of this scenario.',
  reason_must_keep: 'To be carried by the rules of this scenario.',
  reason_most: 'More facings today ({before}) than it is allowed: {after} from now on.',
  reason_add_estimate:
    'New: {units} a week expected at {margin} margin, {profit} in all; {transfer} of it would otherwise be spent on its neighbours. Estimated from similar items.',
  reason_add_returning:
    'Its season is back: {units} a week as last year at {margin} margin, {profit} in all.',
  reason_add_forecast: 'Sells {units} a week at {margin} margin: {profit} in all.',
  reason_add_estimate_same:
    'New: {units} a week expected at {margin} margin, {profit} in all; sold today as {same}, which {transfer} of it would otherwise mostly go to. Estimated from similar items.',
  reason_add_returning_same:
    'Its season is back: {units} a week as last year at {margin} margin, {profit} in all. Sold today as {same}; most of what moves comes from there.',
  reason_add_forecast_same:
    'Sells {units} a week at {margin} margin: {profit} in all. Sold today as {same}; most of what moves comes from there.',
  reason_more_sells:
    'Sells {units} a week at {margin} margin: {after} facings instead of {before} bring {gain} more a week.',
  reason_fewer_room:
    'Sells nearly as much on {after} facings instead of {before}: the room brings more elsewhere.',
  reason_drop_unsold: 'No sales of late, and none expected.',
  reason_drop_loses: 'Each unit loses money after losses: {margin} on {units} a week.',
  reason_drop_low_profit:
    'Earns only {profit} a week ({units} at {margin} margin); its room is worth {room}.',
  reason_drop_taken_over:
    'Earns {profit} a week; its room is worth {room}, and {transfer} of what it sells moves to others, most of all to {first} ({firstShare}).',
  reason_drop_taken_over_two:
    'Earns {profit} a week; its room is worth {room}, and {transfer} of what it sells moves to others, most of all to {first} ({firstShare}) and {second} ({secondShare}).',
  reason_mix_add: 'Only because of the 7:3 rule: worth {profit} a week, less than what makes way.',
  reason_mix_drop: 'Only because of the 7:3 rule: gives up {profit} a week.',
  reason_mix_more: 'Only because of the 7:3 rule: {after} facings instead of {before}.',
  reason_mix_fewer: 'Only because of the 7:3 rule: {after} facings instead of {before}.',
  band_low: 'low prices',
  band_middle: 'middle prices',
  band_high: 'high prices',
  clash_shelf_length: '{category}: shelf of {room} cm',
  clash_shelf_facings: '{category}: room for {room} facings',
  clash_keep: '{category}: {count} items that must stay',
  clash_coverage: '{category}: at least {count} of {value}',
  clash_limit_facings: '{who}: at most {most} facings',
  clash_limit_count: '{who}: at most {most} items',
  clash_limit_length: '{who}: at most {most} cm of shelf',
  clash_limit_sales: '{who}: at most {most} of sales a week',
  clash_new: 'At least {count} new items',
  clash_changes: 'At most {count} changes',
  clash_mix_least: 'At least {share} staples',
  clash_mix_most: 'At most {share} staples',
  clash_mix_least_category: '{category}: at least {share} staples',
  clash_mix_most_category: '{category}: at most {share} staples',
  loosen_shelf_length: '{by} cm more shelf for {category}',
  loosen_shelf_facings: 'Room for {by} more facings in {category}',
  loosen_keep: 'Let some of them go',
  loosen_coverage: 'Ask for {by} fewer of {value}',
  loosen_limit_facings: 'Allow {by} more facings',
  loosen_limit_count: 'Allow {by} more items',
  loosen_limit_length: 'Allow {by} cm more shelf',
  loosen_limit_sales: 'Allow {by} more of sales a week',
  loosen_new: 'Ask for {by} fewer new items',
  loosen_changes: 'Allow {by} more changes',
  loosen_mix_least: 'Widen the tolerance by {by} points',
  loosen_mix_most: 'Widen the tolerance by {by} points',
  loosen_mix_least_category: 'Widen its tolerance by {by} points',
  loosen_mix_most_category: 'Widen its tolerance by {by} points',
};
