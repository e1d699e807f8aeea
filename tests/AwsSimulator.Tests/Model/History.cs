using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Ecs;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Model;

/// <summary>A world in which things happen at random, and what must hold whatever happens.</summary>
internal sealed class History
{
    private readonly WorldDriver _driver;
    private readonly HashSet<string> _protected = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _launched = new(StringComparer.Ordinal);
    private int _desired;
    private bool _lowered;

    public History(int seed)
    {
        _driver = new WorldDriver(options => (options.Seed, options.Scaling.ScaleInCooldown) = (seed, TimeSpan.FromSeconds(30 + (seed % 4 * 60))));
        _desired = Service.DesiredCount;
        var lifecycle = _driver.World.Lifecycle;
        var changed = lifecycle.Changed;
        lifecycle.Changed = task =>
        {
            Follow(task);
            changed?.Invoke(task);
        };
    }

    public SimulatedWorld World => _driver.World;

    private EcsService Service => _driver.World.Estate.Scaled;

    /// <summary>Lets one thing happen, or some time pass.</summary>
    public void Act(int choice, int step)
    {
        var amount = choice / 13;
        var (world, tasks) = (_driver.World, _driver.World.Tasks.All);
        switch (choice % 13)
        {
            case 0 or 1:
                _driver.StartCalls($"c{step}", count: 1 + (amount % 15), rate: 1 + (amount % 4), periodMs: 1000 * (1 + (amount % 7)), port: 6000 + step, durationMs: 60_000 * (1 + (amount % 9)));
                break;
            case 2:
                _driver.StopCalls();
                break;
            case 3 when amount % 3 == 0:
                _driver.Run("pkill -KILL -x sipp");
                break;
            case 4:
                world.Lifecycle.Stop(tasks[amount % tasks.Count], StopCodes.UserInitiated, "test");
                break;
            case 5:
                Service.SetDesired(1 + (amount % 12));
                break;
            case 6 when amount % 2 == 0:
                Service.Update(new ServiceUpdate { ForceNewDeployment = true });
                break;
            case 7:
                Protect(Service.Tasks[amount % Service.Tasks.Count], minutes: 1 + (amount % 10));
                break;
            case 8:
                RunTask($"token-{amount % 3}", count: 1 + (amount % 3));
                break;
            case 9 when tasks[amount % tasks.Count].IsRunning:
                var crashed = tasks[amount % tasks.Count];
                world.Lifecycle.ContainerExited(crashed, crashed.Containers[0].Name, exitCode: 1, reason: null);
                break;
            default:
                _driver.Advance(amount * 4);
                break;
        }
    }

    public void CheckInvariants()
    {
        var world = _driver.World;
        var alive = world.Tasks.All.Where(task => task.IsAlive).Select(task => task.Id).ToHashSet();

        Assert.All(world.Sessions.All, session => Assert.Contains(session.TaskId, alive));
        Assert.All(world.Host.Running, process => Assert.Equal(process.Counters.Created, process.Counters.Successful + process.Counters.Failed + process.CurrentCalls));
        Assert.Equal(world.Host.Running.Sum(process => process.CurrentCalls), world.Sessions.All.Count(session => session.HasCall));
        CheckTable(world);
        Assert.All(world.Tasks.All, task => Assert.InRange(world.Sessions.CountOn(task.Id), 0, 10));
        Assert.All(Service.Tasks, task => Assert.True(world.Sessions.CountOn(task.Id) == 0 || task.ProtectedUntil is not null));
        Assert.All(Service.Tasks, task => Assert.True(task.ProtectedUntil is null || world.Sessions.CountOn(task.Id) > 0 || _protected.Contains(task.Id)));
        Assert.InRange(Service.DesiredCount, 1, 12);
        CheckCounts();
        CheckCooldowns(world.Autoscaler);
    }

    private void CheckCounts()
    {
        NoteDesired();
        Assert.Equal(Service.Tasks.Count, Service.RunningCount + Service.PendingCount);
        Assert.Equal(Service.Tasks.Count, Service.Deployments.Sum(deployment => Service.Tasks.Count(deployment.Owns)));
        Assert.True(Service.Tasks.Count >= Service.DesiredCount);
        Assert.Equal(Service.IsDeploying, Service.Deployments.Count > 1);
        Assert.True(!Service.IsDeploying || _lowered || Service.Tasks.Count <= 2 * Service.DesiredCount, $"{Service.Tasks.Count} tasks with {Service.DesiredCount} desired");
        Assert.All(Service.Tasks, task => Assert.True(!task.IsReady || task.IsRunning));
    }

    /// <summary>The table knows every open session. What else it holds as open belongs to dead tasks; the reaper leaves none of that active for long.</summary>
    private static void CheckTable(SimulatedWorld world)
    {
        var written = new[] { "starting", "active" }
            .SelectMany(status => world.Table.Indexes[0].Query($"STATUS#{status}"))
            .ToDictionary(item => item.Text("session_id")!, item => (Task: item.Text("task_id"), Status: item.Text("status")));
        Assert.All(world.Sessions.All, session => Assert.Equal(session.TaskId, written[session.Id.ToString()].Task));

        var open = world.Sessions.All.Select(session => session.Id.ToString()).ToHashSet();
        var left = written.Where(item => !open.Contains(item.Key)).Select(item => item.Value).ToList();
        Assert.All(left, item => Assert.False(world.Tasks.All.SingleOrDefault(task => task.Id == item.Task)?.IsAlive ?? false));
        Assert.All(
            left.Where(item => item.Status == "active"),
            item => Assert.InRange(world.Now - world.Tasks.All.Single(task => task.Id == item.Task).ExecutionStoppedAt!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(150)));
    }

    /// <summary>No scaling in during the cooldown of a scaling in, which scaling out ends. Scaling out is always a bigger step.</summary>
    private static void CheckCooldowns(Autoscaler autoscaler)
    {
        var until = DateTimeOffset.MinValue;
        foreach (var activity in autoscaler.Activities)
        {
            Assert.NotEqual(activity.From, activity.To);
            if (activity.To > activity.From)
            {
                until = DateTimeOffset.MinValue;
                continue;
            }

            Assert.True(activity.StartedAt >= until, $"{activity.Description} {activity.StartedAt} before {until}");
            until = activity.StartedAt + activity.Policy!.ScaleInCooldown;
        }
    }

    /// <summary>A task has changed its state: scale-in may have stopped it only where it was not protected.</summary>
    private void Follow(EcsTask task)
    {
        NoteDesired();
        if (task.LastStatus == TaskStatuses.Deactivating && task.StopCode == StopCodes.ServiceSchedulerInitiated)
            Assert.Null(task.ProtectedUntil);
    }

    /// <summary>Tasks may be more than the maximum where protected ones are left of a time when more were desired.</summary>
    private void NoteDesired()
    {
        _lowered = Service.DesiredCount < _desired || (_lowered && (Service.IsDeploying || Service.Tasks.Count > Service.DesiredCount));
        _desired = Service.DesiredCount;
    }

    private void Protect(EcsTask task, int minutes)
    {
        _protected.Add(task.Id);
        _driver.World.Estate.Protection.Protect(task, TimeSpan.FromMinutes(minutes));
    }

    /// <summary>The same token launches the same tasks, however often it comes.</summary>
    private void RunTask(string token, int count)
    {
        var before = _driver.World.Tasks.All.Count;
        var answer = new RunTask().Handle(_driver.World, new AwsRequest(new JsonObject
        {
            ["cluster"] = "demo-load",
            ["taskDefinition"] = "demo-load-master",
            ["count"] = count,
            ["clientToken"] = $"{token}-{count}",
            ["networkConfiguration"] = new JsonObject { ["awsvpcConfiguration"] = new JsonObject { ["subnets"] = new JsonArray("subnet-1") } },
        }));
        var arns = string.Join(' ', answer["tasks"]!.AsArray().Select(task => (string)task!["taskArn"]!));
        var isNew = _launched.TryAdd($"{token}-{count}", arns);

        Assert.Equal(_launched[$"{token}-{count}"], arns);
        Assert.Equal(isNew ? count : 0, _driver.World.Tasks.All.Count - before);
    }
}
