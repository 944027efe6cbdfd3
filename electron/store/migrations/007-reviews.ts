/** Weekly reviews: what a person chose and said of them. Their figures are made anew each time. */
export const reviews = `
-- look: name, logo, colours and fonts of a company; lang NULL: the language of the program.
CREATE TABLE review_template (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL UNIQUE CHECK (name <> ''),
  look  TEXT NOT NULL CHECK (json_valid(look)),
  lang  TEXT CHECK (lang IN ('zh-CN', 'en'))
) STRICT;

-- layout: pages in the chosen order, and those that were switched on or off by hand.
CREATE TABLE review (
  id           INTEGER PRIMARY KEY,
  from_date    TEXT NOT NULL,
  to_date      TEXT NOT NULL CHECK (to_date >= from_date),
  template_id  INTEGER REFERENCES review_template (id) ON DELETE SET NULL,
  layout       TEXT NOT NULL CHECK (json_valid(layout)),
  created_at   INTEGER NOT NULL,
  UNIQUE (from_date, to_date)
) STRICT;
CREATE INDEX review_template_used ON review (template_id);

-- comment NULL: the program's draft stands. Else what a person accepted or wrote, with the draft that
-- they had before them.
CREATE TABLE review_page (
  review_id  INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  page_id    TEXT NOT NULL,
  comment    TEXT CHECK (json_valid(comment)),
  note       TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (review_id, page_id)
) STRICT, WITHOUT ROWID;

-- A task that came out of a finding, and the figure that it is meant to move.
CREATE TABLE review_action (
  action_id    INTEGER PRIMARY KEY REFERENCES action (id) ON DELETE CASCADE,
  review_id    INTEGER NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  page_id      TEXT NOT NULL,
  kpi          TEXT NOT NULL,
  category_id  INTEGER REFERENCES category (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX review_action_review ON review_action (review_id);
CREATE INDEX review_action_category ON review_action (category_id) WHERE category_id IS NOT NULL;
`;
