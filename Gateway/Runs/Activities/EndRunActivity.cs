using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Targets;
using MassTransit;

namespace LoadPlatform.Gateway.Runs.Activities;

/// <summary>Ends a run: records it, frees its target unless its load may be left, and gives the target to the run that waits first.</summary>
internal sealed class EndRunActivity(RunRecorder recorder, TargetRelease targets, TimeProvider time) : IStateMachineActivity<RunState>
{
    public void Probe(ProbeContext context) => context.CreateScope("end-run");

    public void Accept(StateMachineVisitor visitor) => visitor.Visit(this);

    public async Task Execute(BehaviorContext<RunState> context, IBehavior<RunState> next)
    {
        await EndAsync(context);
        await next.Execute(context);
    }

    public async Task Execute<T>(BehaviorContext<RunState, T> context, IBehavior<RunState, T> next)
        where T : class
    {
        await EndAsync(context);
        await next.Execute(context);
    }

    public Task Faulted<TException>(BehaviorExceptionContext<RunState, TException> context, IBehavior<RunState> next)
        where TException : Exception => next.Faulted(context);

    public Task Faulted<T, TException>(BehaviorExceptionContext<RunState, T, TException> context, IBehavior<RunState, T> next)
        where T : class
        where TException : Exception => next.Faulted(context);

    private async Task EndAsync(BehaviorContext<RunState> context)
    {
        var run = context.Saga;
        run.EndedAt ??= time.GetUtcNow();
        // A dry run that comes to its end has nothing to judge.
        var isJudged = run.CurrentState != nameof(RunStatus.Rejected) && !(run.DryRun && run.CurrentState == nameof(RunStatus.Completed));
        if (run.Verdict is null && isJudged)
            run.Verdict = Verdict.Aborted;

        await recorder.RecordAsync(run, context.CancellationToken);
        if (await targets.ReleaseAsync(run.Target, run.CorrelationId, context.CancellationToken) is { } next)
            await context.Publish(new TargetAcquired { RunId = next }, context.CancellationToken);
    }
}
