using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sweeping;

/// <summary>A test of the sweep of one run, which is on record.</summary>
public abstract class SweepTest
{
    private protected SweepTest() => World.Work.Recorded.Add((WorkKinds.Sweep, Some.RunId));

    private protected World World { get; } = new("name: none");

    private protected void AssertSwept() => Assert.Equal(Some.RunId, Assert.IsType<LoadSwept>(Assert.Single(World.Published)).RunId);

    /// <summary>Lets a task and a SIPp of the run be left.</summary>
    private protected void LeaveBehind(string task = "0")
    {
        World.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = $"arn:aws:ecs:us-east-1:1:task/cluster/{task}", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Some.RunId) });
        World.Host.Processes.Add(new FakeSipp($"sipp 10.0.0.5:5060 -m 3 -stf /opt/sipp/runs/{Some.RunId}/step-1/stat.csv", () => DateTimeOffset.UnixEpoch));
    }

    private protected void Summary(RunStatus status) => World.WriteSummary(
        new RunSummary { RunId = Some.RunId, Scenario = "none", Target = "voice-agent", Status = status, RequestedAt = World.Time.GetUtcNow() });
}
