using Amazon.AwsJson;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Client for AWS Systems Manager: JSON over HTTP, signed with Signature Version 4.</summary>
public partial class AmazonSimpleSystemsManagementClient : IAmazonSimpleSystemsManagement
{
    private static readonly JsonService Service = new(
        Name: "SSM",
        Host: "ssm",
        SigningName: "ssm",
        TargetPrefix: "AmazonSSM",
        ContentType: "application/x-amz-json-1.1",
        Json: JsonFormat.PascalCase,
        Errors: AmazonSimpleSystemsManagementErrors.Map);

    private readonly ClientConfig _config;
    private readonly JsonServiceClient _client;

    public AmazonSimpleSystemsManagementClient()
        : this(new AmazonSimpleSystemsManagementConfig())
    {
    }

    public AmazonSimpleSystemsManagementClient(RegionEndpoint region)
        : this(new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region })
    {
    }

    public AmazonSimpleSystemsManagementClient(AmazonSimpleSystemsManagementConfig config)
        : this(null, config)
    {
    }

    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials)
        : this(credentials, new AmazonSimpleSystemsManagementConfig())
    {
    }

    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleSystemsManagementConfig { RegionEndpoint = region })
    {
    }

    public AmazonSimpleSystemsManagementClient(AWSCredentials credentials, AmazonSimpleSystemsManagementConfig clientConfig)
        : this(credentials, clientConfig, new ClientSurroundings())
    {
    }

    internal AmazonSimpleSystemsManagementClient(AWSCredentials credentials, ClientConfig config, ClientSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(config);
        _config = config;
        _client = new JsonServiceClient(Service, config, credentials, surroundings);
    }

    public IClientConfig Config => _config;

    public virtual Task<DescribeInstanceInformationResponse> DescribeInstanceInformationAsync(DescribeInstanceInformationRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeInstanceInformationRequest, DescribeInstanceInformationResponse>("DescribeInstanceInformation", Repeat.Safe, request, cancellationToken);

    public virtual Task<GetCommandInvocationResponse> GetCommandInvocationAsync(GetCommandInvocationRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<GetCommandInvocationRequest, GetCommandInvocationResponse>("GetCommandInvocation", Repeat.Safe, request, cancellationToken);

    public virtual Task<GetParametersResponse> GetParametersAsync(GetParametersRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<GetParametersRequest, GetParametersResponse>("GetParameters", Repeat.Safe, request, cancellationToken);

    public virtual Task<SendCommandResponse> SendCommandAsync(SendCommandRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<SendCommandRequest, SendCommandResponse>("SendCommand", Repeat.IfNotSent, request, cancellationToken);

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
