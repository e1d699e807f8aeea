using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.Runtime;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.RunLog.Testing.Aws;

/// <summary>An ECS with one service and its tasks.</summary>
public sealed class FakeEcs() : AmazonECSClient(new AnonymousAWSCredentials(), new AmazonECSConfig { ServiceURL = "http://127.0.0.1:9" })
{
    /// <summary>The service; null: there is none.</summary>
    public Service? Service { get; set; } = new()
    {
        Status = "ACTIVE",
        RunningCount = 1,
        DesiredCount = 1,
        PendingCount = 0,
        TaskDefinition = "voice:7",
        Deployments = [new Deployment { Id = "ecs-svc/1", Status = "PRIMARY", RolloutState = DeploymentRolloutState.COMPLETED, TaskDefinition = "voice:7" }],
    };

    /// <summary>The tasks, stopped ones too.</summary>
    public List<EcsTask> Tasks { get; } = [Running("t1")];

    /// <summary>What every call fails with; null: none does.</summary>
    public Exception? Error { get; set; }

    /// <summary>What describing tasks fails with; null: it does not.</summary>
    public Exception? TasksError { get; set; }

    /// <summary>What describing a task definition fails with; null: it does not.</summary>
    public Exception? DefinitionError { get; set; }

    /// <summary>The ids of the tasks that are protected from scale-in.</summary>
    public HashSet<string> Protected { get; } = new(StringComparer.Ordinal);

    /// <summary>The CPU units and the memory of every task definition.</summary>
    public (string? Cpu, string? Memory) Size { get; set; }

    /// <summary>The task definitions that were described.</summary>
    public List<string> DescribedDefinitions { get; } = [];

    /// <summary>How often protection was asked for.</summary>
    public int AskedProtection { get; private set; }

    /// <summary>How often the service was described.</summary>
    public int DescribedServices { get; private set; }

    /// <summary>A running task.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="startedAt">When it started (UTC).</param>
    public static EcsTask Running(string id, DateTime? startedAt = null) => new()
    {
        TaskArn = $"arn:aws:ecs:us-east-1:000000000000:task/cluster/{id}",
        DesiredStatus = "RUNNING",
        LastStatus = "RUNNING",
        StartedAt = startedAt,
    };

    /// <inheritdoc/>
    public override Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default)
    {
        DescribedServices++;
        return Answer(() => Service is null
            ? new DescribeServicesResponse { Failures = [new Failure { Reason = "MISSING" }] }
            : new DescribeServicesResponse { Services = [Service] });
    }

    /// <inheritdoc/>
    public override Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) =>
        Answer(() => new ListTasksResponse { TaskArns = [.. Tasks.Where(task => task.DesiredStatus == request.DesiredStatus.Value).Select(task => task.TaskArn)] });

    /// <inheritdoc/>
    public override Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        TasksError is { } error ? System.Threading.Tasks.Task.FromException<DescribeTasksResponse>(error) : Answer(() => new DescribeTasksResponse { Tasks = [.. Tasks.Where(task => request.Tasks.Contains(task.TaskArn))] });

    /// <inheritdoc/>
    public override Task<GetTaskProtectionResponse> GetTaskProtectionAsync(GetTaskProtectionRequest request, CancellationToken cancellationToken = default)
    {
        AskedProtection++;
        return Answer(() => new GetTaskProtectionResponse
        {
            ProtectedTasks = [.. request.Tasks.Select(id => new ProtectedTask { TaskArn = $"arn:aws:ecs:us-east-1:000000000000:task/cluster/{id}", ProtectionEnabled = Protected.Contains(id) })],
        });
    }

    /// <inheritdoc/>
    public override Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default)
    {
        lock (DescribedDefinitions)
            DescribedDefinitions.Add(request.TaskDefinition);
        return DefinitionError is { } error ? System.Threading.Tasks.Task.FromException<DescribeTaskDefinitionResponse>(error) : Answer(() => new DescribeTaskDefinitionResponse
        {
            TaskDefinition = new TaskDefinition
            {
                TaskDefinitionArn = request.TaskDefinition,
                Cpu = Size.Cpu,
                Memory = Size.Memory,
                ContainerDefinitions = [new ContainerDefinition { Name = "agent", Image = "agent:1", Environment = [new Amazon.ECS.Model.KeyValuePair { Name = "MAX_CONCURRENT_CALLS", Value = "10" }] }],
            },
        });
    }

    private Task<T> Answer<T>(Func<T> answer) => Error is { } error ? System.Threading.Tasks.Task.FromException<T>(error) : System.Threading.Tasks.Task.FromResult(answer());
}
