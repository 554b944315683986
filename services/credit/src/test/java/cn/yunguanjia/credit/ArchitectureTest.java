package cn.yunguanjia.credit;

import cn.yunguanjia.testing.HouseRules;

class ArchitectureTest extends HouseRules {
  ArchitectureTest() {
    super("cn.yunguanjia.credit", "cn.yunguanjia.envelope");
  }
}
