package cn.yunguanjia.testing.ports;

import cn.yunguanjia.testing.OnEngine;

@OnEngine(suite = "read models", value = OnEngine.Kind.MONGO_CONTAINER)
class ReadModelOnMongoContainerTest extends ReadModelSuite {}
