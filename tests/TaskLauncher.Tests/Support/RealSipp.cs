namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>What SIPp 3.6.1 really wrote, on loopback, started with the options of SippArguments.</summary>
internal static class RealSipp
{
    public const string Header =
        "StartTime;LastResetTime;CurrentTime;ElapsedTime(P);ElapsedTime(C);TargetRate;CallRate(P);CallRate(C);IncomingCall(P);" +
        "IncomingCall(C);OutgoingCall(P);OutgoingCall(C);TotalCallCreated;CurrentCall;SuccessfulCall(P);SuccessfulCall(C);" +
        "FailedCall(P);FailedCall(C);FailedCannotSendMessage(P);FailedCannotSendMessage(C);FailedMaxUDPRetrans(P);" +
        "FailedMaxUDPRetrans(C);FailedTcpConnect(P);FailedTcpConnect(C);FailedTcpClosed(P);FailedTcpClosed(C);" +
        "FailedUnexpectedMessage(P);FailedUnexpectedMessage(C);FailedCallRejected(P);FailedCallRejected(C);FailedCmdNotSent(P);" +
        "FailedCmdNotSent(C);FailedRegexpDoesntMatch(P);FailedRegexpDoesntMatch(C);FailedRegexpShouldntMatch(P);" +
        "FailedRegexpShouldntMatch(C);FailedRegexpHdrNotFound(P);FailedRegexpHdrNotFound(C);FailedOutboundCongestion(P);" +
        "FailedOutboundCongestion(C);FailedTimeoutOnRecv(P);FailedTimeoutOnRecv(C);FailedTimeoutOnSend(P);FailedTimeoutOnSend(C);" +
        "FailedTestDoesntMatch(P);FailedTestDoesntMatch(C);FailedTestShouldntMatch(P);FailedTestShouldntMatch(C);" +
        "FailedStrcmpDoesntMatch(P);FailedStrcmpDoesntMatch(C);FailedStrcmpShouldntMatch(P);FailedStrcmpShouldntMatch(C);" +
        "OutOfCallMsgs(P);OutOfCallMsgs(C);DeadCallMsgs(P);DeadCallMsgs(C);Retransmissions(P);Retransmissions(C);AutoAnswered(P);" +
        "AutoAnswered(C);Warnings(P);Warnings(C);FatalErrors(P);FatalErrors(C);WatchdogMajor(P);WatchdogMajor(C);WatchdogMinor(P);" +
        "WatchdogMinor(C);ResponseTime1(P);ResponseTime1(C);ResponseTime1StDev(P);ResponseTime1StDev(C);CallLength(P);" +
        "CallLength(C);CallLengthStDev(P);CallLengthStDev(C);ResponseTimeRepartition1;ResponseTimeRepartition1_<10;" +
        "ResponseTimeRepartition1_<20;ResponseTimeRepartition1_<30;ResponseTimeRepartition1_<40;ResponseTimeRepartition1_<50;" +
        "ResponseTimeRepartition1_<100;ResponseTimeRepartition1_<150;ResponseTimeRepartition1_<200;ResponseTimeRepartition1_>=200;" +
        "CallLengthRepartition;CallLengthRepartition_<10;CallLengthRepartition_<50;CallLengthRepartition_<100;" +
        "CallLengthRepartition_<500;CallLengthRepartition_<1000;CallLengthRepartition_<5000;CallLengthRepartition_<10000;" +
        "CallLengthRepartition_>=10000;";

    /// <summary>The first line of the message counts, for the scenario of AwsSimulator/Stacks/sipp-host.</summary>
    public const string CountsHeader =
        "CurrentTime;ElapsedTime;0_INVITE_Sent;0_INVITE_Retrans;0_INVITE_Timeout;1_100_Recv;1_100_Retrans;1_100_Timeout;1_100_Unexp;2_180_Recv;2_180_Retrans;" +
        "2_180_Timeout;2_180_Unexp;3_183_Recv;3_183_Retrans;3_183_Timeout;3_183_Unexp;4_200_Recv;4_200_Retrans;4_200_Timeout;4_200_Unexp;5_ACK_Sent;" +
        "5_ACK_Retrans;6_Pause_Sessions;6_Pause_Unexp;7_Pause_Sessions;7_Pause_Unexp;8_Pause_Sessions;8_Pause_Unexp;9_Pause_Sessions;9_Pause_Unexp;" +
        "10_Pause_Sessions;10_Pause_Unexp;11_Pause_Sessions;11_Pause_Unexp;12_Pause_Sessions;12_Pause_Unexp;13_BYE_Sent;13_BYE_Retrans;13_BYE_Timeout;" +
        "14_200_Recv;14_200_Retrans;14_200_Timeout;14_200_Unexp;";

    /// <summary>3 calls that were answered.</summary>
    public const string ThreeAnswered =
        "2026-11-22\t08:40:36.600656\t1795336836.600656;00:03:16:084000;3;0;0;0;0;0;0;3;0;0;0;0;0;0;0;3;0;0;0;3;0;0;0;3;0;0;0;0;0;0;0;3;0;0;0;0;0;0;0;0;0;0;";

    /// <summary>3 calls that rang, and were never answered.</summary>
    public const string ThreeRinging =
        "2026-11-22\t08:40:36.607358\t1795336836.607358;00:03:16:084000;3;0;0;0;0;0;0;3;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;";

    /// <summary>The first line for a scenario that takes the far side's BYE for its end.</summary>
    public const string ByeCountsHeader =
        "CurrentTime;ElapsedTime;0_INVITE_Sent;0_INVITE_Retrans;0_INVITE_Timeout;1_100_Recv;1_100_Retrans;1_100_Timeout;1_100_Unexp;2_180_Recv;2_180_Retrans;" +
        "2_180_Timeout;2_180_Unexp;3_200_Recv;3_200_Retrans;3_200_Timeout;3_200_Unexp;4_ACK_Sent;4_ACK_Retrans;5_BYE_Recv;5_BYE_Retrans;5_BYE_Timeout;" +
        "5_BYE_Unexp;6_200_Sent;6_200_Retrans;";

    /// <summary>3 calls, all ended by the far side's BYE: SIPp counted them as successful.</summary>
    public const string ThreeHungUpAsExpected =
        "2026-11-22\t08:40:40.317455\t1795336840.317455;00:00:01:508000;3;0;0;0;0;0;0;0;0;0;0;3;0;0;0;3;0;3;0;0;0;3;0;";

    /// <summary>2 calls, both ended by the far side's BYE in mid-call.</summary>
    public const string TwoHungUp =
        "2026-11-21\t23:38:13.853454\t1795304293.853454;2026-11-21\t23:38:16.863931\t1795304296.863931;2026-11-21\t23:38:16.864004\t1795304296.864004;00:00:00;00:00:03;2;0;0.664452;0;0;0;2;2;0;0;0;0;2;0;0;0;0;0;0;0;0;0;2;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;3;0;0;0;0;0;0;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:02:004000;00:00:00:000000;00:00:00:000000;;2;0;0;0;0;0;0;0;0;;0;0;0;0;0;2;0;0;";

    /// <summary>2 calls, both refused with 503.</summary>
    public const string TwoRefused =
        "2026-11-21\t23:38:13.882773\t1795304293.882773;2026-11-21\t23:38:14.887727\t1795304294.887727;2026-11-21\t23:38:14.887792\t1795304294.887792;00:00:00;00:00:01;2;0;1.99005;0;0;0;2;2;0;0;0;0;2;0;0;0;0;0;0;0;0;0;2;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;3;0;0;0;0;0;0;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;;0;0;0;0;0;0;0;0;0;;2;0;0;0;0;0;0;0;";

    /// <summary>4 calls up when SIPp was ended by SIGTERM: they stay current for ever.</summary>
    public const string FourCutOff =
        "2026-11-21\t23:38:13.895726\t1795304293.895726;2026-11-21\t23:38:17.910488\t1795304297.910488;2026-11-21\t23:39:48.164178\t1795304388.164178;00:01:30;00:01:34;2;0;0.0424322;0;0;0;4;4;4;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;4;4;0;0;0;0;0;0;8;8;0;0;0;0;0;0;00:00:00:000000;00:00:00:003000;00:00:00:000000;00:00:00:003000;00:00:02:986000;00:00:02:986000;00:00:00:645000;00:00:00:645000;;4;0;0;0;0;0;0;0;0;;0;0;0;0;0;4;0;0;";

    /// <summary>The error log of <see cref="TwoHungUp"/>: both hang-ups in one line.</summary>
    public const string TwoHungUpErrors =
        "The following events occurred:\n2026-11-21\t23:38:16.364085\t1795304296.364085: Aborting call on an unexpected BYE for call: 1-31978@127.0.0.1" +
        "2026-11-21\t23:38:16.863702\t1795304296.863702: Aborting call on an unexpected BYE for call: 2-31978@127.0.0.1" +
        "2026-11-21\t23:38:16.863828\t1795304296.863828: Failed to delete FD from epoll, errno = 1 (Operation not permitted)";

    /// <summary>The error log of <see cref="TwoRefused"/>.</summary>
    public const string TwoRefusedErrors =
        "The following events occurred:\n2026-11-21\t23:38:14.387702\t1795304294.387702: Aborting call on unexpected message for Call-Id '1-31983@127.0.0.1': while expecting '100' (index 1), received 'SIP/2.0 503 Service Unavailable\r\n" +
        "Call-ID: 1-31983@127.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n'" +
        "2026-11-21\t23:38:14.887588\t1795304294.887588: Aborting call on unexpected message for Call-Id '2-31983@127.0.0.1': while expecting '100' (index 1), received 'SIP/2.0 503 Service Unavailable\r\n" +
        "Call-ID: 2-31983@127.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n'";
}
