import type { HeaderWords } from './header-word';
import { targetWords } from './header-words-targets';
import type { ImportField } from './kinds';
import { wordList as list } from './text';

/**
 * Column titles as Chinese and English tills, scales and merchandise systems write them. The first
 * entry wins where the same words stand twice.
 */
export const headerWords: readonly HeaderWords[] = [
  {
    field: 'date',
    sure: list(`
      日期 销售日期 营业日期 营业日 交易日期 单据日期 消费日期 结算日期 下单日期 订单日期 业务日期 记账日期
      date saledate salesdate businessdate businessday tradedate transactiondate orderdate invoicedate
      receiptdate transdate dt day datetime transactiondatetime
      盘点日期 库存日期 统计日期 生效日期 采购日期 进货日期 客流日期 考勤日期 出勤日期 打卡日期 effectivedate stockdate countdate`),
    likely: list('日 时间日期 制单日期 created createdat 入库日期 报表日期 数据日期'),
  },
  {
    field: 'time',
    sure: list(`
      时间 销售时间 扫码销售时间 交易时间 结账时间 收银时间 付款时间 支付时间 下单时间 消费时间 小票时间
      time saletime transactiontime ordertime scantime paidat timestamp checkouttime receipttime`),
    likely: list('时刻 创建时间 完成时间'),
  },
  {
    field: 'ticketNumber',
    sure: list(`
      小票号 小票编号 小票 流水号 流水 流水编号 单据号 单据编号 交易号 交易流水号 订单号 订单编号 销售单号
      单号 票号 收银流水号 凭证号 交易单号 购物单号
      invoiceno invoice invoicenumber ticket ticketno ticketnumber receipt receiptno receiptnumber
      orderno orderid ordernumber transactionid transactionno transid billno basketid saleid docno`),
  },
  {
    field: 'till',
    sure: list(`
      收银机号 收银机 机号 款台 款台号 pos号 pos机号 终端号 收款机号 收款台
      till tillno register registerno terminal terminalid posno pos workstation`),
  },
  {
    field: 'lineNo',
    sure: list('行号 明细行号 项次 line lineno linenumber lineid itemno 明细序号'),
    likely: list('行'),
  },
  {
    field: 'barcode',
    sure: list(`
      条码 商品条码 条形码 国际条码 国条码 单品条码 69码 barcode ean ean13 upc gtin barcodeno eancode`),
  },
  {
    field: 'skuCode',
    sure: list(`
      商品编码 单品编码 商品编号 商品代码 货号 商品货号 sku sku编码 sku编号 skucode skuid 品号 plu plu码 plu号
      物料编码 物料编号 店内码 产品编码 产品编号 货品编码 货品编号 自编码
      stockcode productcode productid itemcode itemid itemnumber articleno articlenumber article productno
      materialcode`),
    likely: list('编码 代码 编号 code id item 商品id'),
  },
  {
    field: 'skuName',
    sure: list(`
      品名 商品名称 单品名称 商品名 货品名称 产品名称 物料名称 单品 商品 品名规格 商品全名 名称规格
      description productname itemname product itemdescription productdescription skuname articlename
      product_name`),
    likely: list('名称 name title'),
  },
  { field: 'spec', sure: list('规格 商品规格 规格型号 包装规格 spec specification size packsize') },
  {
    field: 'unit',
    sure: list('单位 计量单位 销售单位 库存单位 基本单位 unit uom unitofmeasure measure'),
  },
  {
    field: 'parentCategoryCode',
    sure: list(`
      大类编码 大类编号 大类代码 部门编码 一级分类编码 上级编码 上级分类编码 上级类别编码 父类编码 departmentcode deptcode
      parentcode parentcategorycode`),
  },
  {
    field: 'parentCategoryName',
    sure: list(`
      大类 大类名称 部门 部门名称 一级分类 一级分类名称 上级 上级分类 上级分类名称 上级类别 父类 父级分类
      department departmentname dept parent parentcategory parentcategoryname`),
  },
  {
    field: 'categoryCode',
    sure: list(`
      分类编码 分类编号 分类代码 类别编码 类别编号 小分类编码 小类编码 小类编号 中类编码 品类编码 类目编码 二级分类编码
      categorycode categoryid classcode`),
  },
  {
    field: 'categoryName',
    sure: list(`
      分类名称 分类 类别 类别名称 小分类名称 小分类 小类 小类名称 中类 中类名称 品类 品类名称 商品分类 商品类别 类目
      二级分类 二级分类名称 category categoryname productcategory itemcategory class subcategory`),
    likely: list('group type'),
  },
  {
    field: 'supplierCode',
    sure: list('供应商编码 供应商编号 供应商代码 suppliercode supplierid vendorcode vendorid'),
  },
  {
    field: 'supplierName',
    sure: list('供应商 供应商名称 供货商 厂商 supplier suppliername vendor vendorname'),
  },
  { field: 'brand', sure: list('品牌 品牌名称 brand brandname') },
  {
    field: 'qty',
    kind: 'stock',
    sure: list(`
      库存 库存数量 库存量 现存量 结存数量 实盘数量 盘点数量 期末库存 期末数量 账面数量 账面库存 当前库存 实际库存
      可用库存 在库数量 stock stockqty stockonhand onhand onhandqty qtyonhand quantityonhand inventory soh
      stockquantity countedqty closingstock`),
  },
  {
    field: 'qty',
    sure: list(`
      数量 销量 销售数量 销售量 件数 成交数量 售卖数量 销售件数 净销量 重量
      qty quantity units unitssold quantitysold salesqty qtysold soldqty salequantity salesquantity weight`),
  },
  {
    field: 'listPrice',
    sure: list(
      '原价 标价 吊牌价 原单价 正价 原售价 listprice originalprice regularprice fullprice rrp',
    ),
    likely: list('市场价'),
  },
  {
    field: 'price',
    sure: list(`
      单价 售价 销售单价 销售价 零售价 实际售价 成交单价 实售价 成交价 销售价格 零售单价 价格 折后单价
      price unitprice saleprice salesprice sellingprice retailprice sellprice`),
  },
  {
    field: 'listAmount',
    sure: list(`
      原价金额 应收金额 应收 折前金额 零售金额 原始金额 应付金额 grossamount listamount amountbeforediscount
      gross grosssales`),
  },
  {
    field: 'discount',
    sure: list(`
      折扣金额 优惠金额 折扣额 优惠 让利金额 优惠额 折让 折让金额 促销让利
      discount discountamount markdown saving`),
  },
  {
    field: 'amount',
    sure: list(`
      金额 实收 实收金额 销售金额 销售额 小计 成交金额 实付 实付金额 折后金额 净额 合计金额 销售收入 净销售额 实际金额
      amount total linetotal totalprice netamount salesamount sales netsales totalamount lineamount extendedprice
      revenue extprice`),
    likely: list('合计 总金额 总额 总价'),
  },
  {
    field: 'cost',
    sure: list(`
      成本 成本价 成本单价 进价 进货价 采购价 批发价格 批发价 进货单价 采购单价 含税进价 单位成本 供货价 最新进价 库存成本价
      cost costprice unitcost wholesaleprice purchaseprice buyprice buyingprice supplyprice`),
  },
  {
    field: 'saleType',
    sure: list(`
      销售类型 交易类型 单据类型 业务类型 退货标志 退货 是否退货 销售方式 销退标志
      saletype transactiontype transtype salereturn returnflag isreturn linetype`),
    likely: list('类型 状态'),
  },
  {
    field: 'memberCode',
    sure: list(`
      会员 会员号 会员卡号 会员编号 会员编码 会员卡 顾客编号 客户编号 会员id
      customerid customer memberid member memberno loyaltyid cardno customerno customercode loyaltycard`),
  },
  {
    field: 'memberName',
    sure: list('会员姓名 会员名称 会员名 顾客 顾客姓名 客户 客户名称 membername customername'),
  },
  {
    field: 'channel',
    sure: list('渠道 销售渠道 订单来源 渠道名称 订单渠道 channel saleschannel ordersource'),
    likely: list('来源 平台'),
  },
  {
    field: 'cashier',
    sure: list(
      '收银员 收银员编号 收款员 收银人员 收银员姓名 cashier cashierid cashiername operator',
    ),
    likely: list('操作员 营业员 clerk'),
  },
  { field: 'weighed', sure: list('是否称重 称重 称重商品 计价方式 weighed isweighed byweight') },
  {
    field: 'widthCm',
    sure: list(
      '宽度 陈列宽度 商品宽度 单品宽度 面宽 宽 宽度cm width widthcm facingwidth itemwidth productwidth',
    ),
  },
  {
    field: 'pack',
    sure: list(
      '箱规 包装数 装箱数 件装数 箱入数 pack packqty caseqty unitspercase casepack casesize',
    ),
  },
  {
    field: 'shelfLifeDays',
    sure: list('保质期 保质期天数 保质天数 保质期天 shelflife shelflifedays'),
  },
  {
    field: 'status',
    sure: list('商品状态 经营状态 流转状态 销售状态 status skustatus itemstatus lifecycle'),
    likely: list('状态'),
    kind: 'skus',
  },
  {
    field: 'introducedOn',
    sure: list(
      '引入日期 引进日期 上架日期 建档日期 新品日期 introducedon launchdate introduced listedon',
    ),
    kind: 'skus',
  },
  {
    field: 'role',
    sure: list('商品角色 角色 品类角色 角色定位 七三角色 role skurole itemrole productrole'),
    kind: 'skus',
  },
  {
    field: 'minFacings',
    sure: list(
      '最小排面 最小排面数 最少排面 最少排面数 最低排面 排面下限 minfacings minimumfacings leastfacings',
    ),
  },
  {
    field: 'maxFacings',
    sure: list(
      '最大排面 最大排面数 最多排面 最多排面数 最高排面 排面上限 maxfacings maximumfacings mostfacings',
    ),
  },
  { field: 'facings', sure: list('排面 排面数 陈列面 陈列面数 facings facing') },
  {
    field: 'shelfLength',
    sure: list(`
      货架长度 货架长 货架米数 货架总长 货架总长度 陈列长度 陈列米数 陈列总长 陈列总长度 货架长度cm 陈列长度cm 货架长度m
      陈列长度m 排面长度 层板长度 层板总长
      shelflength shelflengthcm shelflengthm shelfmetres shelfmeters linearlength linearmetres linearmeters
      lineardisplay displaylength runningmetres runningmeters shelfspace`),
    likely: list('长度 米数 length metres meters'),
    kind: 'shelves',
  },
  {
    field: 'targetStapleShare',
    sure: list(`
      刚需占比 刚需目标 刚需目标占比 目标刚需占比 高频刚需占比 刚需比例 目标刚需比例
      targetstapleshare stapletarget stapleshare targetstaple targetstaples`),
    likely: list('目标占比 targetshare'),
    kind: 'shelves',
  },
  {
    field: 'mustKeep',
    sure: list(
      '必备 必备商品 必备品 必卖 必卖品 必留 必保 必须保留 必须经营 mustkeep musthave muststock core',
    ),
  },
  {
    field: 'scenes',
    sure: list('场景 消费场景 使用场景 陈列场景 scene scenes occasion occasions'),
  },
  {
    field: 'lossRate',
    sure: list(`
      损耗率 平均损耗率 损耗 损耗比例 损耗比率 正常损耗率 lossrate shrinkrate wasterate shrinkage loss waste
      平均损耗率小分类编码不同值`),
  },
  {
    field: 'employeeCode',
    sure: list(
      '工号 员工号 员工编号 员工编码 员工工号 人员编号 employeeid employeeno employeecode staffid staffno',
    ),
  },
  {
    field: 'employeeName',
    sure: list('姓名 员工姓名 员工 员工名称 人员姓名 employee employeename staffname fullname'),
  },
  {
    field: 'staffGroup',
    sure: list(
      '岗位 工种 班组 组别 职位 职务 岗位名称 staffgroup position role jobtitle post team',
    ),
  },
  { field: 'skills', sure: list('技能 技能证书 可上岗位 skills skill') },
  {
    field: 'contractHours',
    sure: list('合同工时 周工时 每周工时 标准工时 contracthours weeklyhours hoursperweek'),
  },
  {
    field: 'hourlyCost',
    sure: list('时薪 小时工资 小时成本 hourlycost hourlywage hourlyrate payrate'),
  },
  {
    field: 'mostHours',
    sure: list('最多周工时 每周最多工时 周工时上限 最大周工时 mosthours maxhours maxweeklyhours'),
  },
  {
    field: 'noNights',
    sure: list('不上夜班 免夜班 不上晚班 nonights nonightwork'),
  },
  {
    field: 'availability',
    sure: list('可上班时间 可上班时段 可用时间 可排班时间 上班时段 availability available'),
  },
  ...dayColumns([
    ['availableMonday', '一', 'mon monday'],
    ['availableTuesday', '二', 'tue tues tuesday'],
    ['availableWednesday', '三', 'wed wednesday'],
    ['availableThursday', '四', 'thu thur thurs thursday'],
    ['availableFriday', '五', 'fri friday'],
    ['availableSaturday', '六', 'sat saturday'],
    ['availableSunday', '日', 'sun sunday'],
  ]),
  {
    field: 'daysOffWished',
    sure: list(
      '希望休息 希望休息日 想休息 想休日 休息意愿 意愿 wisheddaysoff dayoffwish daysoffwished wishes',
    ),
  },
  { field: 'bornOn', sure: list('出生日期 生日 出生年月 birthday birthdate dateofbirth bornon') },
  { field: 'hiredOn', sure: list('入职日期 入职时间 到岗日期 hiredon hiredate startdate joined') },
  { field: 'leftOn', sure: list('离职日期 离职时间 lefton leavedate enddate terminationdate') },
  {
    field: 'workStart',
    sure: list(`
      上班 上班时间 上班打卡 上班打卡时间 签到 签到时间 上班签到
      workstart starttime clockin clockedin checkin timein start`),
  },
  {
    field: 'workEnd',
    sure: list(`
      下班 下班时间 下班打卡 下班打卡时间 签退 签退时间 下班签退
      workend endtime clockout clockedout checkout timeout end`),
  },
  {
    field: 'breakMinutes',
    sure: list(
      '休息 休息分钟 休息分钟数 休息时长 休息时间 break breakminutes breakmin unpaidbreak',
    ),
  },
  { field: 'hour', sure: list('小时 时段 钟点 hour hourofday timeslot'), likely: list('时') },
  { field: 'door', sure: list('门 出入口 入口 门口 通道 door entrance gate counter') },
  {
    field: 'visitors',
    sure: list(`
      客流 客流量 人数 进店人数 进客数 进店客流 来客数 人流量 人次 进店人次
      visitors footfall traffic visits people entries in visitorcount`),
  },
  ...targetWords,
];

/** A bare weekday over a column can be a roster's, too: then a person has to say what it is. */
function dayColumns(
  days: readonly (readonly [ImportField, hanzi: string, english: string])[],
): HeaderWords[] {
  return days.map(([field, hanzi, english]) => {
    const names = [`周${hanzi}`, `星期${hanzi}`, `礼拜${hanzi}`];
    const words = list(english);
    return {
      field,
      sure: [
        ...names.flatMap((name) => [`${name}可上班`, `${name}可上班时间`, `${name}可用时间`]),
        ...words.flatMap((word) => [`available${word}`, `${word}availability`]),
      ],
      likely: [...names, ...words],
      kind: 'employees' as const,
    };
  });
}

/**
 * Titles of figures that are derived, or sums of what is wanted by the unit: they hold the words of
 * other columns and must not be taken for them.
 */
export const otherFigures: ReadonlySet<string> = new Set(
  list(`
    成本额 成本金额 销售成本 库存成本 库存金额 库存成本金额 进价金额 毛利 毛利额 毛利率 毛利金额 客单数 客单价
    占比 销售占比 税额 税率 costamount totalcost stockvalue inventoryvalue margin grossmargin grossprofit
    profit tax taxrate vat averageprice averagecost
    周均销量 周均销售额 最近售出 试销截止 unitsaweek salesaweek lastsold trialuntil`),
);
