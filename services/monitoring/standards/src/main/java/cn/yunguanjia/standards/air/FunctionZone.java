package cn.yunguanjia.standards.air;

/** What an area is for (GB 3095, chapter 4): nature and scenery, or where people live and work. */
public enum FunctionZone {
  ONE,
  TWO
}
