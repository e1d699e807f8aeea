using LoadPlatform.Contracts;
using LoadPlatform.Gateway.Admission;
using MassTransit;

namespace LoadPlatform.Gateway.Runs.Activities;

/// <summary>Examines a request and takes its target: the run is admitted, queued or rejected.</summary>
internal sealed class AdmitRunActivity(RunAdmission admission) : IStateMachineActivity<RunState, TestRequested>
{
    public void Probe(ProbeContext context) => context.CreateScope("admit-run");

    public void Accept(StateMachineVisitor visitor) => visitor.Visit(this);

    public async Task Execute(BehaviorContext<RunState, TestRequested> context, IBehavior<RunState, TestRequested> next)
    {
        var run = context.Saga;
        var decision = await admission.AdmitAsync(context.Message, context.CancellationToken);
        run.Scenario = decision.Scenario;
        run.Target = decision.Target;
        run.RequestedBy = context.Message.RequestedBy;
        run.RequestedAt = decision.RequestedAt;
        run.Admission = decision.Outcome;
        run.DryRun = decision.DryRun;
        run.RejectionCode = decision.Problems.FirstOrDefault()?.Code;
        run.RunningRunId = decision.RunningRunId;
        run.Reasons = [.. decision.Problems.Select(problem => problem.Detail), .. decision.Errors.Select(error => error.ToString())];
        await next.Execute(context);
    }

    public Task Faulted<TException>(BehaviorExceptionContext<RunState, TestRequested, TException> context, IBehavior<RunState, TestRequested> next)
        where TException : Exception => next.Faulted(context);
}
