package cn.yunguanjia.monitoring;

import cn.yunguanjia.testing.HouseRules;

class ArchitectureTest extends HouseRules {
  ArchitectureTest() {
    super("cn.yunguanjia.monitoring", "cn.yunguanjia.hj212", "cn.yunguanjia.standards");
  }
}
