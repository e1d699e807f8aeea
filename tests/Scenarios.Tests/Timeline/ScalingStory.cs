using LoadPlatform.Contracts.Samples;
using LoadPlatform.Contracts.Scaling;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Contracts.Tasks;
using LoadPlatform.Scenarios.Judging;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Series;
using LoadPlatform.Scenarios.Tests.Judging;

namespace LoadPlatform.Scenarios.Tests.Timeline;

/// <summary>
/// A run of 20 minutes on a service that aims at 3 sessions per task. 10 sessions come at 0:30 onto task-1; an activity at 4:05 orders
/// 4 tasks, the first new one serves at 5:50; task-4 stays idle, and all but task-1's calls end at 10:00. At 15:00 an activity lowers the
/// count to 2: the idle task-3 and task-4 go.
/// </summary>
internal static class ScalingStory
{
    public const string Definition = "arn:aws:ecs:us-east-1:123456789012:task-definition/voice-agent:7";
    public const string HighAlarm = "TargetTracking-service/c/s-AlarmHigh-1";
    public const string LowAlarm = "scale-in-low";

    public static DateTimeOffset At(double second) => Given.Start.AddSeconds(second);

    public static RunRecord Record => new()
    {
        Scenario = new Scenario { Name = "story", Steps = [new WaitStep(1200)] },
        StartedAt = At(0),
        EndedAt = At(1200),
        Metrics = [.. Counts(), .. Minutes()],
        Distribution = [.. Enumerable.Range(0, 121).Select(look => Snapshot(look * 10))],
        Scaling = new ScalingSnapshot { At = At(-30), TargetValue = 3, TargetMetric = "SessionsPerTask", MinCapacity = 1, MaxCapacity = 12, TaskDefinition = Definition, TaskCpu = 1024, TaskMemory = 2048 },
        Tasks = [Task(1, -3600), Task(2, 252), Task(3, 253, stopping: 905), Task(4, 254, stopping: 906)],
        Activities = [Activity("out", 245, 4, HighAlarm), Activity("in", 900, 2, LowAlarm)],
        Alarms = [Alarm(HighAlarm, 240, "ALARM"), Alarm(HighAlarm, 480, "OK"), Alarm(LowAlarm, 890, "ALARM")],
        LastReads = new LastReads { TasksFrom = At(0), TasksTo = At(1200), ScalingAt = At(1200), MinutesAt = At(1200) },
        Ending = new RunEnding(EndingKind.Completed),
    };

    public static SeriesIndex Index => SeriesIndex.Of(Record);

    public static ScalingActivityRecord Activity(string id, double second, int to, string? alarm = null) => new()
    {
        ActivityId = id, StartedAt = At(second), EndedAt = At(second + 20), To = to, Alarm = alarm, Description = $"Setting desired count to {to}.", Cause = "", StatusCode = "Successful",
    };

    public static AlarmChange Alarm(string alarm, double second, string state) => new() { Alarm = alarm, At = At(second), State = state };

    public static TaskTimeline Task(int number, double created, double? stopping = null, string stopCode = "ServiceSchedulerInitiated", string? reason = null) => new()
    {
        TaskId = $"task-{number}",
        CreatedAt = At(created),
        PullStartedAt = At(created + 14),
        PullStoppedAt = At(created + 51),
        StartedAt = At(created + 68),
        StoppingAt = stopping is { } end ? At(end) : null,
        StoppedAt = stopping is { } late ? At(late + 25) : null,
        StopCode = stopping is null ? null : stopCode,
        StoppedReason = stopping is null ? null : reason ?? "Scaling activity initiated by (deployment ecs-svc/1234567890)",
        TaskDefinition = Definition,
    };

    private static int Desired(int second) => second >= 910 ? 2 : second >= 250 ? 4 : 1;

    private static int Running(int second) => second >= 905 ? 2 : second >= 322 ? 4 : 1;

    private static IEnumerable<MetricSample> Counts() => Enumerable.Range(-3, 124).Select(look => look * 10)
        .SelectMany(second => new[] { Given.Sample(MetricNames.DesiredCount, second, Desired(second)), Given.Sample(MetricNames.RunningTaskCount, second, Running(second)) });

    private static IEnumerable<MetricSample> Minutes() => Enumerable.Range(0, 20).Select(minute => minute * 60)
        .Select(second => Given.Sample(MetricNames.SessionsPerTask, second, Sessions(second) / (double)Running(second)) with { SeenAt = At(second + 75) });

    private static int Sessions(int second) => second < 30 ? 0 : second < 600 ? 12 : 4;

    private static DistributionSnapshot Snapshot(int second) => new()
    {
        At = At(second),
        Source = "ecs:ListTasks, dynamodb:BatchGetItem",
        Tasks =
        [
            Sessions("task-1", second, second < 30 ? 0 : second < 600 ? 10 : 4),
            .. second is >= 252 ? new[] { second < 342 ? Starting("task-2") : Sessions("task-2", second, second is >= 350 and < 600 ? 2 : 0) } : [],
            .. second is >= 253 and < 905 ? new[] { second < 343 ? Starting("task-3") : Sessions("task-3", second, 0) } : [],
            .. second is >= 254 and < 906 ? new[] { second < 344 ? Starting("task-4") : Sessions("task-4", second, 0) } : [],
        ],
    };

    private static TaskSessions Starting(string id) => new() { TaskId = id };

    private static TaskSessions Sessions(string id, int second, int sessions) =>
        new() { TaskId = id, ActiveSessions = sessions, IsProtected = sessions > 0, HeartbeatAt = At(second - (second % 30) + (id == "task-1" ? 0 : 12) - (second % 30 < 12 && id != "task-1" ? 30 : 0)) };
}
