using Amazon.ECS.Model;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Samples;
using LoadPlatform.RunLog.Work;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

/// <summary>While the sweep is on record the run keeps its target: the engine takes it off where it knows that no load is left, and only there.</summary>
public sealed class SweepRecordTests
{
    private const string Completed = "log CompleteAsync sweep";
    private readonly World _world = new(ScenarioFiles.Everything);

    public SweepRecordTests() => _world.HasSeries(MetricNames.RunningTaskCount, 4);

    [Fact]
    public void Play_NothingLeft_IsOffTheRecordBeforeTheScenarioIsCompleted()
    {
        _world.Play();

        Assert.True(_world.Work.Recordings > 0);
        AssertInOrder(Completed, $"publish {nameof(ScenarioCompleted)}");
    }

    [Fact]
    public void Play_Cancelled_IsOffTheRecordBeforeTheRunIs()
    {
        _world.After(30, () => _world.AskToEnd(failed: false, "enough"));

        _world.Play();

        AssertInOrder(Completed, $"publish {nameof(RunCancelled)}");
    }

    [Fact]
    public void Play_GivenUp_IsOffTheRecord()
    {
        _world.After(30, () => _world.AskToEnd(failed: true, "the watcher died"));

        _world.Play();

        Assert.Empty(_world.Work.Recorded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Play_HostCannotBeAsked_LeavesItToTheSweep(bool failed)
    {
        _world.After(30, () =>
        {
            _world.Host.Unreachable = new AmazonSimpleSystemsManagementException("no such host");
            _world.AskToEnd(failed, "enough");
        });

        _world.Play();

        AssertLeft(_world);
    }

    [Fact]
    public void Play_SippThatNobodyKnows_LeavesItToTheSweep()
    {
        _world.After(30, () => _world.Host.Processes.Add(new FakeSipp($"sipp 10.0.0.5:5060 -m 3 -stf /opt/sipp/runs/{Some.RunId}/other/stat.csv", () => DateTimeOffset.UnixEpoch)));

        _world.Play();

        Assert.Single(_world.PublishedOf<ScenarioCompleted>());
        AssertLeft(_world);
    }

    [Fact]
    public void Play_TaskThatNobodyKnows_LeavesItToTheSweep()
    {
        _world.After(30, () => _world.Ecs.Tasks.Add(new Amazon.ECS.Model.Task { TaskArn = "arn:aws:ecs:us-east-1:1:task/cluster/x", LastStatus = "RUNNING", StartedBy = TaskTokens.StartedBy(Some.RunId) }));

        _world.Play();

        Assert.Single(_world.PublishedOf<ScenarioCompleted>());
        AssertLeft(_world);
    }

    [Fact]
    public void Play_StopTaskRefused_EndsTheRunAndLeavesItToTheSweep()
    {
        var world = new World("""
            name: task
            steps:
              - { action: launch_task, task_definition: locust, count: 2 }
              - { action: wait, seconds: 600 }
            """);
        world.Ecs.StopFails = new ClusterNotFoundException("Cluster not found.");
        world.After(90, () => world.AskToEnd(failed: false, "enough"));

        world.Play();

        Assert.Single(world.PublishedOf<RunCancelled>());
        Assert.Contains(world.Events, runEvent => runEvent.Message.Contains("Cluster not found", StringComparison.Ordinal));
        AssertLeft(world);
    }

    private static void AssertLeft(World world) => Assert.Equal((WorkKinds.Sweep, Some.RunId), Assert.Single(world.Work.Recorded));

    private void AssertInOrder(string first, string second)
    {
        Assert.Empty(_world.Work.Recorded);
        Assert.Contains(second, _world.Effects.Done);
        Assert.InRange(_world.Effects.Done.IndexOf(first), 0, _world.Effects.Done.IndexOf(second));
    }
}
