using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Runs.Activities;
using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>The chains that the run's state machine repeats: entering a state, ending, and noting why.</summary>
internal static class RunStateMachineExtensions
{
    /// <summary>Goes to a state and records it in the run log.</summary>
    public static EventActivityBinder<RunState, T> Enter<T>(this EventActivityBinder<RunState, T> binder, State state)
        where T : class =>
        binder.TransitionTo(state).Record();

    /// <summary>Records the run as it is now in the run log.</summary>
    public static EventActivityBinder<RunState, T> Record<T>(this EventActivityBinder<RunState, T> binder)
        where T : class =>
        binder.Activity(activity => activity.OfInstanceType<RecordRunActivity>());

    /// <summary>Ends the run in a state: records it, and gives its target to the next.</summary>
    public static EventActivityBinder<RunState, T> End<T>(this EventActivityBinder<RunState, T> binder, State state)
        where T : class =>
        binder.TransitionTo(state).Activity(activity => activity.OfInstanceType<EndRunActivity>());

    /// <summary>Ends the run in the state that was planned when its scenario ended.</summary>
    public static EventActivityBinder<RunState, T> EndAsPlanned<T>(this EventActivityBinder<RunState, T> binder, RunStateMachine machine)
        where T : class =>
        binder.IfElse(
            context => context.Saga.Ending == RunStatus.Completed,
            completed => completed.End(machine.Completed),
            other => other.IfElse(
                context => context.Saga.Ending == RunStatus.Cancelled,
                cancelled => cancelled.End(machine.Cancelled),
                failed => failed.End(machine.Failed)));

    /// <summary>Plans the state that the run ends in once it is judged and reported.</summary>
    public static EventActivityBinder<RunState, T> EndWith<T>(this EventActivityBinder<RunState, T> binder, RunStatus ending)
        where T : class =>
        binder.Then(context => context.Saga.Ending = ending);

    /// <summary>Waits for the watchers to settle; goes on to the report at once where they have.</summary>
    public static EventActivityBinder<RunState, T> SettleIn<T>(this EventActivityBinder<RunState, T> binder, State settling, State reporting)
        where T : class =>
        binder.IfElse(
            context => context.Saga.AllMonitorsStopped(),
            all => all.Enter(reporting).PublishMonitorsStopped(),
            some => some.Enter(settling));

    /// <summary>Notes why the run goes where it goes.</summary>
    public static EventActivityBinder<RunState, T> Because<T>(this EventActivityBinder<RunState, T> binder, Func<T, IEnumerable<string>> reasons)
        where T : class =>
        binder.Then(context => context.Saga.Reasons.AddRange(reasons(context.Message).Except(context.Saga.Reasons, StringComparer.Ordinal).ToList()));

    /// <summary>Notes that a watcher has its first sample.</summary>
    public static EventActivityBinder<RunState, MonitorStarted> NoteStartedMonitor(this EventActivityBinder<RunState, MonitorStarted> binder) =>
        binder.Then(context => context.Saga.MonitorsStarted.Add(context.Message.Monitor));

    /// <summary>Notes that a watcher has settled.</summary>
    public static EventActivityBinder<RunState, MonitorStopped> NoteStoppedMonitor(this EventActivityBinder<RunState, MonitorStopped> binder) =>
        binder.Then(context => context.Saga.MonitorsStopped.Add(context.Message.Monitor));

    /// <summary>Whether every watcher has its first sample.</summary>
    public static bool AllMonitorsStarted(this RunState run) => MonitorNames.All.All(run.MonitorsStarted.Contains);

    /// <summary>Whether every watcher has settled.</summary>
    public static bool AllMonitorsStopped(this RunState run) => MonitorNames.All.All(run.MonitorsStopped.Contains);
}
