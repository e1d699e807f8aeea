using Amazon.AwsJson;
using Amazon.ECS.Model;
using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Client for Amazon Elastic Container Service: JSON over HTTP, signed with Signature Version 4.</summary>
public partial class AmazonECSClient : IAmazonECS
{
    private static readonly JsonService Service = new(
        Name: "ECS",
        Host: "ecs",
        SigningName: "ecs",
        TargetPrefix: "AmazonEC2ContainerServiceV20141113",
        ContentType: "application/x-amz-json-1.1",
        Json: JsonFormat.CamelCase,
        Errors: AmazonECSErrors.Map);

    private readonly ClientConfig _config;
    private readonly JsonServiceClient _client;

    public AmazonECSClient()
        : this(new AmazonECSConfig())
    {
    }

    public AmazonECSClient(RegionEndpoint region)
        : this(new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    public AmazonECSClient(AmazonECSConfig config)
        : this(null, config)
    {
    }

    public AmazonECSClient(AWSCredentials credentials)
        : this(credentials, new AmazonECSConfig())
    {
    }

    public AmazonECSClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    public AmazonECSClient(AWSCredentials credentials, AmazonECSConfig clientConfig)
        : this(credentials, clientConfig, new ClientSurroundings())
    {
    }

    internal AmazonECSClient(AWSCredentials credentials, ClientConfig config, ClientSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(config);
        _config = config;
        _client = new JsonServiceClient(Service, config, credentials, surroundings);
    }

    public IClientConfig Config => _config;

    public virtual Task<DescribeServicesResponse> DescribeServicesAsync(DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeServicesRequest, DescribeServicesResponse>("DescribeServices", Repeat.Safe, request, cancellationToken);

    public virtual Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeTaskDefinitionRequest, DescribeTaskDefinitionResponse>("DescribeTaskDefinition", Repeat.Safe, request, cancellationToken);

    public virtual Task<DescribeTasksResponse> DescribeTasksAsync(DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeTasksRequest, DescribeTasksResponse>("DescribeTasks", Repeat.Safe, request, cancellationToken);

    public virtual Task<GetTaskProtectionResponse> GetTaskProtectionAsync(GetTaskProtectionRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<GetTaskProtectionRequest, GetTaskProtectionResponse>("GetTaskProtection", Repeat.Safe, request, cancellationToken);

    public virtual Task<ListTasksResponse> ListTasksAsync(ListTasksRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<ListTasksRequest, ListTasksResponse>("ListTasks", Repeat.Safe, request, cancellationToken);

    public virtual Task<RunTaskResponse> RunTaskAsync(RunTaskRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<RunTaskRequest, RunTaskResponse>("RunTask", Repeat.Safe, request, cancellationToken);

    public virtual Task<StopTaskResponse> StopTaskAsync(StopTaskRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<StopTaskRequest, StopTaskResponse>("StopTask", Repeat.Safe, request, cancellationToken);

    public virtual Task<UpdateServiceResponse> UpdateServiceAsync(UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<UpdateServiceRequest, UpdateServiceResponse>("UpdateService", Repeat.Safe, request, cancellationToken);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _client.Dispose();
    }
}
