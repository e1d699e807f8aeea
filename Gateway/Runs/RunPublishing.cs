using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>The messages that the saga publishes.</summary>
internal static class RunPublishing
{
    public static EventActivityBinder<RunState, T> PublishValidateBaseline<T>(this EventActivityBinder<RunState, T> binder)
        where T : class =>
        binder.Publish(context => new ValidateBaseline { RunId = context.Saga.CorrelationId, Target = context.Saga.Target });

    public static EventActivityBinder<RunState, T> PublishMonitorsStarted<T>(this EventActivityBinder<RunState, T> binder)
        where T : class =>
        binder.Publish(context => new MonitorsStarted { RunId = context.Saga.CorrelationId });

    public static EventActivityBinder<RunState, T> PublishMonitorsStopped<T>(this EventActivityBinder<RunState, T> binder)
        where T : class =>
        binder.Publish(context => new MonitorsStopped { RunId = context.Saga.CorrelationId });

    /// <summary>A run that is cancelled before its scenario began has nothing to stop.</summary>
    public static EventActivityBinder<RunState, CancelRun> PublishRunCancelled(this EventActivityBinder<RunState, CancelRun> binder) =>
        binder.Publish(context => new RunCancelled { RunId = context.Saga.CorrelationId, Stopped = [] });

    public static EventActivityBinder<RunState, T> PublishTestRejected<T>(this EventActivityBinder<RunState, T> binder)
        where T : class =>
        binder.Publish(context => new TestRejected
        {
            RunId = context.Saga.CorrelationId,
            Code = context.Saga.RejectionCode ?? "",
            Reason = string.Join(' ', context.Saga.Reasons),
            RunningRunId = context.Saga.RunningRunId,
        });
}
