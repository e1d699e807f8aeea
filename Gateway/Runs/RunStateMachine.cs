using System.Linq.Expressions;
using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Runs.Activities;
using MassTransit;

namespace LoadPlatform.Gateway.Runs;

/// <summary>
/// Owns a run's state: Queued → CheckingBaseline → StartingMonitors → Running → Settling → Reporting →
/// Completed | Rejected | Cancelled | Failed. A dry run is completed when its baseline is checked. A message that its state does not name has come twice or late, and changes nothing.
/// </summary>
internal sealed class RunStateMachine : MassTransitStateMachine<RunState>
{
    public RunStateMachine()
    {
        InstanceState(run => run.CurrentState);
        Correlate();
        OnUnhandledEvent(context => context.Ignore());

        Initially(
            When(TestRequested)
                .Activity(activity => activity.OfType<AdmitRunActivity>())
                .IfElse(
                    context => context.Saga.Admission == AdmissionOutcome.Rejected,
                    rejected => rejected.PublishTestRejected().End(Rejected),
                    valid => valid.IfElse(
                        context => context.Saga.Admission == AdmissionOutcome.Queued,
                        queued => queued.Enter(Queued),
                        admitted => admitted.Enter(CheckingBaseline).PublishValidateBaseline())));

        During(Queued,
            When(TargetAcquired).Enter(CheckingBaseline).PublishValidateBaseline(),
            When(CancelRun).Because(cancel => cancel.CancelReason()).PublishRunCancelled().End(Cancelled));

        During(CheckingBaseline,
            When(MonitorStarted).NoteStartedMonitor(),
            When(BaselineValidated).Enter(StartingMonitors).If(context => context.Saga.AllMonitorsStarted(), all => all.Enter(Running).PublishMonitorsStarted()),
            When(RunEstimated).Because(_ => ["Dry run: the baseline holds, nothing was launched."]).End(Completed),
            When(BaselineRejected).Because(rejected => rejected.BaselineReasons()).End(Rejected),
            When(ValidateBaselineFaulted).Because(fault => fault.FaultReasons("baseline-validator")).End(Failed));

        During(StartingMonitors,
            When(MonitorStarted).NoteStartedMonitor().If(context => context.Saga.AllMonitorsStarted(), all => all.Enter(Running).PublishMonitorsStarted()));

        During(CheckingBaseline, StartingMonitors,
            When(CancelRun).Because(cancel => cancel.CancelReason()).PublishRunCancelled().End(Cancelled),
            When(RunFailed).Because(failed => failed.FailureReason()).End(Failed));

        During(Running,
            When(MonitorStopped).NoteStoppedMonitor(),
            When(CancelRun).Because(cancel => cancel.CancelReason()).EndWith(RunStatus.Cancelled).Record(),
            When(ScenarioStarted).Then(context => context.Saga.StartedAt = context.Message.StartedAt).Record(),
            When(ScenarioCompleted).SettleIn(Settling, Reporting),
            When(RunCancelled).If(context => context.Saga.Reasons.Count == 0, untold => untold.Because(_ => ["Cancelled."])).Because(cancelled => cancelled.StoppedReasons()).EndWith(RunStatus.Cancelled).SettleIn(Settling, Reporting),
            When(RunFailed).Because(failed => failed.FailureReason()).EndWith(RunStatus.Failed).SettleIn(Settling, Reporting));

        During(Settling,
            When(MonitorStopped).NoteStoppedMonitor().If(context => context.Saga.AllMonitorsStopped(), all => all.Enter(Reporting).PublishMonitorsStopped()));

        During(Reporting,
            When(ReportGenerated).Activity(activity => activity.OfType<TakeReportActivity>()).EndAsPlanned(this),
            When(MonitorsStoppedFaulted).Because(fault => fault.FaultReasons("report-writer")).End(Failed));

        // The failure that a run settles for may be told again: it still gets its report.
        During(Queued, Settling, Reporting,
            When(RunFailed, context => !context.Saga.Knows(context.Message)).Because(failed => failed.FailureReason()).End(Failed));
    }

    public State Queued { get; } = null!;

    public State CheckingBaseline { get; } = null!;

    public State StartingMonitors { get; } = null!;

    public State Running { get; } = null!;

    public State Settling { get; } = null!;

    public State Reporting { get; } = null!;

    public State Completed { get; } = null!;

    public State Rejected { get; } = null!;

    public State Cancelled { get; } = null!;

    public State Failed { get; } = null!;

    public Event<TestRequested> TestRequested { get; } = null!;

    public Event<TargetAcquired> TargetAcquired { get; } = null!;

    public Event<BaselineValidated> BaselineValidated { get; } = null!;

    public Event<BaselineRejected> BaselineRejected { get; } = null!;

    public Event<RunEstimated> RunEstimated { get; } = null!;

    public Event<Fault<ValidateBaseline>> ValidateBaselineFaulted { get; } = null!;

    public Event<MonitorStarted> MonitorStarted { get; } = null!;

    public Event<ScenarioStarted> ScenarioStarted { get; } = null!;

    public Event<ScenarioCompleted> ScenarioCompleted { get; } = null!;

    public Event<MonitorStopped> MonitorStopped { get; } = null!;

    public Event<Fault<MonitorsStopped>> MonitorsStoppedFaulted { get; } = null!;

    public Event<ReportGenerated> ReportGenerated { get; } = null!;

    public Event<CancelRun> CancelRun { get; } = null!;

    public Event<RunCancelled> RunCancelled { get; } = null!;

    public Event<RunFailed> RunFailed { get; } = null!;

    private void Correlate()
    {
        Correlate(() => TestRequested, message => message.RunId);
        Correlate(() => TargetAcquired, message => message.RunId);
        Correlate(() => BaselineValidated, message => message.RunId);
        Correlate(() => BaselineRejected, message => message.RunId);
        Correlate(() => RunEstimated, message => message.RunId);
        Correlate(() => ValidateBaselineFaulted, fault => fault.Message.RunId);
        Correlate(() => MonitorStarted, message => message.RunId);
        Correlate(() => ScenarioStarted, message => message.RunId);
        Correlate(() => ScenarioCompleted, message => message.RunId);
        Correlate(() => MonitorStopped, message => message.RunId);
        Correlate(() => MonitorsStoppedFaulted, fault => fault.Message.RunId);
        Correlate(() => ReportGenerated, message => message.RunId);
        Correlate(() => CancelRun, message => message.RunId);
        Correlate(() => RunCancelled, message => message.RunId);
        Correlate(() => RunFailed, message => message.RunId);
    }

    /// <summary>A message about a run that is not known (any more) is discarded: only a request begins a run.</summary>
    private void Correlate<T>(Expression<Func<Event<T>>> property, Func<T, Guid> runId)
        where T : class =>
        Event(property, correlation =>
        {
            correlation.CorrelateById(context => runId(context.Message));
            correlation.OnMissingInstance(missing => missing.Discard());
        });
}
