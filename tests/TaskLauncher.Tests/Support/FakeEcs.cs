using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>ECS that launches tasks once per client token.</summary>
internal sealed class FakeEcs(Effects effects) : AmazonECSClient(new AnonymousAWSCredentials(), new AmazonECSConfig { ServiceURL = "http://127.0.0.1:9" })
{
    private readonly Dictionary<string, RunTaskResponse> _answers = new(StringComparer.Ordinal);

    public List<RunTaskRequest> Requests { get; } = [];

    public List<EcsTask> Tasks { get; } = [];

    /// <summary>How many tasks there is room for, now.</summary>
    public int Room { get; set; } = int.MaxValue;

    /// <summary>How much room comes free after each call.</summary>
    public int RoomAfterEachCall { get; set; }

    /// <summary>The status of a task that was just launched.</summary>
    public string LaunchedAs { get; set; } = "RUNNING";

    public Exception? StopFails { get; set; }

    public Exception? UpdateFails { get; set; }

    /// <summary>The end of the ARN of a task that cannot be stopped.</summary>
    public string? Stuck { get; set; }

    public Exception? ListFails { get; set; }

    public Exception? DescribeTasksFails { get; set; }

    /// <summary>What every call to list, stop or describe waits for; null: nothing.</summary>
    public Func<CancellationToken, System.Threading.Tasks.Task>? Hangs { get; set; }

    /// <summary>What happens to the RunTask call with that number, from 1, whatever the others answer.</summary>
    public (int Call, Exception Error)? LaunchFails { get; set; }

    /// <summary>Whether the failing call launches its tasks nevertheless.</summary>
    public bool LaunchesAllTheSame { get; set; }

    public Exception? DescribeFails { get; set; }

    /// <summary>Whether tasks are listed that were just launched.</summary>
    public bool IsListed { get; set; } = true;

    /// <summary>The tasks of the target's own service, that run before and after every run.</summary>
    public List<EcsTask> ServiceTasks { get; } = [];

    public IEnumerable<string> Running => Tasks.Where(task => task.LastStatus == "RUNNING").Select(task => task.TaskArn);

    /// <summary>The target's service.</summary>
    public Service Service { get; } = new() { DesiredCount = 1, NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } } };

    public override async Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default)
    {
        await HangAsync(cancellationToken);
        return DescribeFails is null ? new DescribeServicesResponse { Services = [Service] } : throw DescribeFails;
    }

    /// <summary>Every desired count that was asked for.</summary>
    public List<int> DesiredCounts { get; } = [];

    /// <summary>What a change of the desired count waits for; null: nothing.</summary>
    public Func<CancellationToken, System.Threading.Tasks.Task>? UpdateHangs { get; set; }

    public override async Task<UpdateServiceResponse> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (UpdateHangs is { } hang)
            await hang(cancellationToken);
        if (UpdateFails is not null)
            throw UpdateFails;

        Service.DesiredCount = request.DesiredCount;
        DesiredCounts.Add(request.DesiredCount!.Value);
        effects.Note("ecs UpdateService");
        return new UpdateServiceResponse { Service = Service };
    }

    public override Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        if (LaunchFails is { } failing && failing.Call == Requests.Count)
        {
            if (LaunchesAllTheSame)
                _answers[request.ClientToken] = Launch(request);
            return System.Threading.Tasks.Task.FromException<RunTaskResponse>(failing.Error);
        }

        if (!_answers.TryGetValue(request.ClientToken, out var answer))
        {
            answer = Launch(request);
            _answers[request.ClientToken] = answer;
        }

        effects.Note("ecs RunTask");
        return System.Threading.Tasks.Task.FromResult(answer);
    }

    public override Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        DescribeTasksFails is not null ? System.Threading.Tasks.Task.FromException<DescribeTasksResponse>(DescribeTasksFails) : System.Threading.Tasks.Task.FromResult(new DescribeTasksResponse { Tasks = [.. Tasks.Concat(ServiceTasks).Where(task => request.Tasks.Contains(task.TaskArn))] });

    public override async Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default)
    {
        await HangAsync(cancellationToken);
        return await ListAsync(request);
    }

    private System.Threading.Tasks.Task HangAsync(CancellationToken cancellationToken) => Hangs?.Invoke(cancellationToken) ?? System.Threading.Tasks.Task.CompletedTask;

    private Task<ListTasksResponse> ListAsync(ListTasksRequest request) =>
        ListFails is not null ? System.Threading.Tasks.Task.FromException<ListTasksResponse>(ListFails) : System.Threading.Tasks.Task.FromResult(new ListTasksResponse
        {
            TaskArns = request.ServiceName is null
                ? Tasks.FindAll(task => IsListed && task.LastStatus == "RUNNING" && task.StartedBy == request.StartedBy).ConvertAll(task => task.TaskArn)
                : ServiceTasks.FindAll(task => task.LastStatus == "RUNNING").ConvertAll(task => task.TaskArn),
        });

    public override async Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await HangAsync(cancellationToken);
        if (StopFails is not null)
            throw StopFails;

        if (Stuck is not null && request.Task.EndsWith(Stuck, StringComparison.Ordinal))
            throw new ServerException("Service Unavailable");

        Tasks.Single(task => task.TaskArn == request.Task).LastStatus = "STOPPED";
        effects.Note("ecs StopTask");
        return new StopTaskResponse();
    }

    /// <summary>A task that runs.</summary>
    public static EcsTask NewTask(string arn, string address, string? startedBy = null, string status = "RUNNING") => new()
    {
        TaskArn = arn,
        LastStatus = status,
        StartedBy = startedBy,
        Containers = [new Container { Name = "master", NetworkInterfaces = [new NetworkInterface { PrivateIpv4Address = address }] }],
    };

    private RunTaskResponse Launch(RunTaskRequest request)
    {
        var count = Math.Min(request.Count ?? 1, Room);
        List<EcsTask> launched =
        [
            .. Enumerable.Range(Tasks.Count, count).Select(number => NewTask($"arn:aws:ecs:us-east-1:1:task/cluster/{number}", $"10.0.1.{number}", request.StartedBy, LaunchedAs)),
        ];
        Tasks.AddRange(launched);
        Room = Room - count + RoomAfterEachCall;
        return new RunTaskResponse
        {
            Tasks = launched,
            Failures = [.. Enumerable.Repeat(new Failure { Reason = "Capacity is unavailable at this time" }, (request.Count ?? 1) - count)],
        };
    }
}
