import type { app as en } from '../en/app';
import type { Translated } from '../message';

export const app = {
  name: '七三 Qisan',
  toToday: '回到今日',
  brokenTitle: '这一页出错了',
  brokenHint: '数据没有丢失，已保存的内容都在。请重试，或先去别处。',
  dropArea: '窗口，可把文件拖到任意位置',
  dropHere: '松手开始导入',

  demoLabel: '演示门店',
  demoText: '这是演示门店，其中的销售、人员和库存都是虚构的。',
  removeDemo: '移除演示门店',
  removeDemoTitle: '移除演示门店？',
  removeDemoText: '演示数据将被删除。您自己的数据单独存放，不受影响。',

  businessDay: '营业日 {date}',
  online: '已联网',
  offline: '离线',
  networkHint: '七三的所有功能都不需要联网。',
  backendReady: '就绪',
  backendGone: '数据服务正在重新启动…',
  notices: { other: '{count} 条通知' },
  noticesSeen: '全部标为已读',
  level_info: '提示',
  level_warning: '注意',
  level_error: '错误',

  palette: '查找命令',
  palettePlaceholder: '输入页面、命令或日期，支持拼音…',
  commandImport: '导入文件',
  commandHelp: '本页帮助',
  commandChinese: '切换到中文',
  commandEnglish: '切换到英文 (English)',
  commandLight: '浅色主题',
  commandDark: '深色主题',
  commandSystemTheme: '主题跟随系统',
  commandCompact: '紧凑行距',
  commandComfortable: '宽松行距',
  commandShowDay: '查看 {date}',

  helpFor: '帮助：{place}',
  keys: '快捷键',
  keyPalette: '查找命令、页面或日期',
  keyHelp: '本页帮助',
  keyDays: '在“今日”中切换前一天、后一天',
  keyRows: '在表格中移动；也可用翻页键、Home、End',
  keyOpen: '打开所选行',
  keyCopy: '复制所选行；未选行时复制整张表',
  keyClose: '关闭最上层的内容',

  helpToday1:
    '“今日”是某一个营业日的日报。把鼠标放在指标名称上可看口径；点击数字可看背后的销售，一直到小票。',
  helpToday2: '对比的是前一天、上周同一天和目标。“–”表示没有可比的数据。',
  helpToday3: '缺数据的版块会说明需要导入什么。凡是估算的都会标明。',
  helpToday4:
    '“日结”会把当天的日报定稿，并以 PDF 和 Excel 存入归档文件夹。之后补进来的数据不会改动它；该日会被标记，您可以重新日结生成新版本。',
  helpAssortment1: '高频刚需是顾客常来买的，高毛利特色是赚钱的；结构图显示两者各占多少。',
  helpAssortment2: '方案测算会在现有货架和规则下找出最优商品组合，并给出离最优还差多少的证明。',
  helpAssortment3: '采纳方案后生成调整计划：现场调整清单、任务，以及之后与实际结果的对比。',
  helpSlow1: '候选是清退后得大于失的商品，每个都列出证据和保护理由。',
  helpSlow2: '清退计划经过提出、评审、批准再生成任务，每一项都可以撤回。',
  helpSlow3: '台账把当初预计的损失与之后八周的实际对比，检验建议准不准。',
  helpSchedule1:
    '周排班显示谁在什么时候上班。每天上方的曲线是客流和任务需要的人数：红色是缺人，蓝色是富余，下面写有小时数。',
  helpSchedule2:
    '自动排班会找出合规且尽可能好的排班，并说明离最优还差多少；可以随时停止，结果可以保留或撤回，任何班次都能手工改。',
  helpSchedule3:
    '改动如果违反规则，会列出规则名称和数字，确认后才执行。锁定的班次不会被改动，所有改动都能撤销。',
  helpSchedule4:
    '通知员工时点“发布”，之后的改动会标出并记录。打印、PDF、Excel 和日历文件在“导出”里。',
  helpData1:
    '把收银系统导出的文件拖到窗口任意位置即可。写入之前，七三会先列出识别结果、将要入账的合计，以及不能入账的行和原因。',
  helpData2: '重复导入同一文件或有重叠的文件不会改变任何数据。每次导入都可以整批撤销。',
  helpReview1:
    '月目标会按本店自己的星期规律和季节规律分摊到每一天；“预计达成”是照目前速度到期末的结果。',
  helpReview2: '每项行动都有负责人、到期日和完成凭证；检查表会按设定的日子自动出现。',
  helpReview3: '“未来几周”把促销、到货、盘点、计划、行动和请假放在同一张表上看。',
  helpSettings1: '营业日从分界时刻开始：凌晨 1:30 的销售算在前一天。',
  helpSettings2: '除门店资料需一起保存外，其他更改立即生效。',

  welcome: '今天店里卖得怎么样？',
  welcomeText:
    '七三把收银系统的导出文件变成当天的日报。数据只留在这台电脑上，不需要账号，也不需要联网。',
  dropTitle: '把收银系统的导出文件拖到这里',
  dropText: 'CSV 或 Excel，什么格式都行：销售、商品、成本、库存。也可以直接选择文件。',
  chooseFiles: '选择文件…',
  chooseFilesTitle: '选择要导入的文件',
  fileKinds: '表格',
  openDemo: '打开演示门店',
  openDemoText: '一家社区店，约 600 个商品、90 天销售，一键即可移除。',
  nameTitle: '门店叫什么名字？',
  nameLabel: '门店名称',
  nameHint: '会印在每份报表上，可在“设置”中修改。',
  nameMissing: '请填写门店名称。',
  assumed: '货币 {currency}，时区 {zone}，营业日从 {cutoff} 开始。',
  filesToImport: { other: '待导入 {count} 个文件' },
  salesThere: '截至 {date} 的销售已经导入，只差门店名称。',
  startWork: '进入门店',
  startImport: '继续导入',
} satisfies Translated<typeof en>;
