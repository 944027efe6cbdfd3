/** Slow movers: the numbers that protections, exits and gaps of knowledge rest on. */
export const slowRules = {
  proof_new: 'In the range since {since}, {age} ago; judged after 8 weeks',
  proof_trial: 'On trial until {until}',
  proof_out_of_stock: 'Out of stock for {out} of the {days} the shop was open since its last sale',
  proof_out_of_stock_never:
    'Never sold, but out of stock for {out} of the {days} the shop was open since it came',
  proof_seasonal:
    'Sold {qty} from {from} to {to} last year, after {before} in the 8 weeks before; best 8 weeks: {best}',
  proof_halo:
    'On {tickets} tickets the other goods bring {more} more than on like tickets without it, at least {least} (a bound that holds for nine in ten SKUs said to do so)',
  proof_only_one: 'The only SKU of {category}',
  proof_only_low: 'The only low-priced SKU of {category}; the others cost {from} to {to}',
  proof_only_middle: 'The only mid-priced SKU of {category}; the others cost {from} to {to}',
  proof_only_high: 'The only high-priced SKU of {category}; the others cost {from} to {to}',
  proof_must_keep: 'Marked as must-keep in the catalogue',
  proof_promotion: 'In the promotion “{name}” until {until}',
  proof_by_hand: 'Kept by a person: {reason}',
  proof_exit_return:
    'The supplier takes it back: {qty} units bring {recovery}, {share} of the cost goes on handling',
  proof_exit_bundle:
    'Sold with {partner} ({tickets} tickets a week) at {price}: {units} of {of} units by {end}, {recovery}',
  proof_exit_markdown:
    'In {steps} steps from {first} to {last}: {units} of {of} units by {end}, {recovery}',
  proof_exit_markdown_once: 'At {first}: {units} of {of} units by {end}, {recovery}',
  proof_exit_write_off: '{qty} units thrown away, {loss} lost',
  unknown_no_stock:
    'No stock is known: judged on sales alone. Whether it was out of stock, and what cash leaving frees, cannot be told.',
  unknown_negative_stock:
    'Stock is below zero ({qty}): counted or booked wrong. It counts as no stock.',
  unknown_no_cost: 'No cost is known: judged by net sales instead of gross profit',
  unknown_no_facings: 'No facings are known: its room counts as one facing',
  unknown_no_tickets: 'The sales have no tickets: what it does for baskets cannot be told',
  unknown_never_sold: 'It has never been sold',
  unknown_no_season:
    'Less than 13 months of sales are known: whether it has a season cannot be told',
};
