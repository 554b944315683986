package cn.yunguanjia.index;

import cn.yunguanjia.testing.HouseRules;

class ArchitectureTest extends HouseRules {
  ArchitectureTest() {
    super("cn.yunguanjia.index");
  }
}
