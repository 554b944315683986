package cn.yunguanjia.testing.ports;

import cn.yunguanjia.testing.OnEngine;

@OnEngine(suite = "read models", value = OnEngine.Kind.EMBEDDED_MONGO)
class ReadModelOnEmbeddedMongoTest extends ReadModelSuite {}
