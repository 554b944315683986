package cn.yunguanjia.standards.water;

/**
 * Total phosphorus has other limits in standing water, and total nitrogen has limits only there.
 */
public enum WaterBody {
  RIVER,
  /** Lakes and reservoirs. */
  LAKE
}
