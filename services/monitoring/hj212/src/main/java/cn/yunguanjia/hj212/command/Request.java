package cn.yunguanjia.hj212.command;

/** A request of the host (6.5.1): 9011, then data where there is some, then 9012. */
public sealed interface Request extends Message
    permits AccessRequest,
        ClockRequest,
        DataRequest,
        InformationRequest,
        InstrumentRequest,
        IntervalRequest {}
