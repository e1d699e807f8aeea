using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.Gateway.Runs.Activities;

/// <summary>Takes verdict, reasons and files over from the report.</summary>
internal sealed class TakeReportActivity : IStateMachineActivity<RunState, ReportGenerated>
{
    public void Probe(ProbeContext context) => context.CreateScope("take-report");

    public void Accept(StateMachineVisitor visitor) => visitor.Visit(this);

    public Task Execute(BehaviorContext<RunState, ReportGenerated> context, IBehavior<RunState, ReportGenerated> next)
    {
        var (run, report) = (context.Saga, context.Message);
        run.Verdict = report.Verdict;
        run.Files = [.. report.Files];
        run.Reasons = [.. run.Reasons.Concat(report.Reasons).Distinct(StringComparer.Ordinal)];
        return next.Execute(context);
    }

    public Task Faulted<TException>(BehaviorExceptionContext<RunState, ReportGenerated, TException> context, IBehavior<RunState, ReportGenerated> next)
        where TException : Exception => next.Faulted(context);
}
