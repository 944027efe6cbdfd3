import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { DayField } from '../../../ui/DayField';
import { useFormat, useT } from '../../../ui/words';
import { AvailabilityPainter } from './AvailabilityPainter';
import { groupOptions } from './columns';
import styles from './People.module.css';
import type { PersonForm } from './person-form';

const Item = Form.Item<PersonForm>;
const hours = { min: 0, max: 168, step: 0.5 } as const;

/** What the roster needs of a person. */
export function PersonFields() {
  const t = useT();
  const format = useFormat();
  return (
    <div className={styles.form}>
      <Item
        name="name"
        label={t('schedule.people_name')}
        rules={[{ required: true, whitespace: true, message: t('schedule.people_nameless') }]}
      >
        <Input maxLength={80} autoFocus />
      </Item>
      <Item
        name="code"
        label={t('schedule.people_code')}
        tooltip={t('schedule.people_codeHint')}
        rules={[{ required: true, whitespace: true, message: t('schedule.people_codeless') }]}
      >
        <Input maxLength={40} />
      </Item>
      <Item name="group" label={t('schedule.group')}>
        <Select options={groupOptions(t)} />
      </Item>
      <Item
        name="skills"
        label={t('schedule.people_skills')}
        tooltip={t('schedule.people_skillsHint')}
        className={styles.two ?? ''}
      >
        <Select mode="tags" options={groupOptions(t)} />
      </Item>
      <Item
        name="hourlyCost"
        label={t('schedule.people_cost')}
        tooltip={t('schedule.people_costHint')}
      >
        <InputNumber min={0} precision={2} prefix={format.currencySign} style={{ width: '100%' }} />
      </Item>
      <Item
        name="contractHours"
        label={t('schedule.people_contract')}
        tooltip={t('schedule.people_contractHint')}
      >
        <InputNumber {...hours} style={{ width: '100%' }} />
      </Item>
      <Item
        name="mostHours"
        label={t('schedule.people_most')}
        tooltip={t('schedule.people_mostHint')}
      >
        <InputNumber {...hours} style={{ width: '100%' }} />
      </Item>
      <Item name="hiredOn" label={t('schedule.people_hiredOn')}>
        <DayField />
      </Item>
      <Item
        name="bornOn"
        label={t('schedule.people_bornOn')}
        tooltip={t('schedule.people_bornOnHint')}
      >
        <DayField />
      </Item>
      <Item
        name="noNights"
        label={t('schedule.people_noNights')}
        tooltip={t('schedule.people_noNightsHint')}
        valuePropName="checked"
      >
        <Switch />
      </Item>
      <Item
        name="availability"
        label={t('schedule.people_availability')}
        tooltip={t('schedule.people_availabilityHint')}
        className={styles.whole ?? ''}
      >
        <AvailabilityPainter />
      </Item>
    </div>
  );
}
