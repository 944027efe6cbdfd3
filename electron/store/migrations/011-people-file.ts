/** What lists of people say of hours and wishes, so that an import of them can be undone. */
export const peopleFile = `
-- When somebody can be there: JSON [{weekday, startMinute, endMinute}], one value that is replaced whole.
ALTER TABLE employee ADD COLUMN availability TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(availability));
UPDATE employee SET availability = (
  SELECT json_group_array(json_object('weekday', weekday, 'startMinute', start_minute, 'endMinute', end_minute))
  FROM (SELECT * FROM employee_availability WHERE employee_id = employee.id ORDER BY weekday, start_minute)
);
DROP TABLE employee_availability;

-- The import that a wish came with; null: entered by hand.
ALTER TABLE staff_wish ADD COLUMN batch_id INTEGER REFERENCES import_batch (id);
`;
