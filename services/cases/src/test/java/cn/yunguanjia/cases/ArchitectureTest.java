package cn.yunguanjia.cases;

import cn.yunguanjia.testing.HouseRules;

class ArchitectureTest extends HouseRules {
  ArchitectureTest() {
    super("cn.yunguanjia.cases");
  }
}
