using Amazon.AwsJson;
using Amazon.ApplicationAutoScaling.Model;
using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling;

/// <summary>Client for Application Auto Scaling: JSON over HTTP, signed with Signature Version 4.</summary>
public partial class AmazonApplicationAutoScalingClient : IAmazonApplicationAutoScaling
{
    private static readonly JsonService Service = new(
        Name: "APPLICATION_AUTO_SCALING",
        Host: "application-autoscaling",
        SigningName: "application-autoscaling",
        TargetPrefix: "AnyScaleFrontendService",
        ContentType: "application/x-amz-json-1.1",
        Json: JsonFormat.PascalCase,
        Errors: AmazonApplicationAutoScalingErrors.Map);

    private readonly ClientConfig _config;
    private readonly JsonServiceClient _client;

    public AmazonApplicationAutoScalingClient()
        : this(new AmazonApplicationAutoScalingConfig())
    {
    }

    public AmazonApplicationAutoScalingClient(RegionEndpoint region)
        : this(new AmazonApplicationAutoScalingConfig { RegionEndpoint = region })
    {
    }

    public AmazonApplicationAutoScalingClient(AmazonApplicationAutoScalingConfig config)
        : this(null, config)
    {
    }

    public AmazonApplicationAutoScalingClient(AWSCredentials credentials)
        : this(credentials, new AmazonApplicationAutoScalingConfig())
    {
    }

    public AmazonApplicationAutoScalingClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonApplicationAutoScalingConfig { RegionEndpoint = region })
    {
    }

    public AmazonApplicationAutoScalingClient(AWSCredentials credentials, AmazonApplicationAutoScalingConfig clientConfig)
        : this(credentials, clientConfig, new ClientSurroundings())
    {
    }

    internal AmazonApplicationAutoScalingClient(AWSCredentials credentials, ClientConfig config, ClientSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(config);
        _config = config;
        _client = new JsonServiceClient(Service, config, credentials, surroundings);
    }

    public IClientConfig Config => _config;

    public virtual Task<DescribeScalableTargetsResponse> DescribeScalableTargetsAsync(DescribeScalableTargetsRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeScalableTargetsRequest, DescribeScalableTargetsResponse>("DescribeScalableTargets", Repeat.Safe, request, cancellationToken);

    public virtual Task<DescribeScalingActivitiesResponse> DescribeScalingActivitiesAsync(DescribeScalingActivitiesRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeScalingActivitiesRequest, DescribeScalingActivitiesResponse>("DescribeScalingActivities", Repeat.Safe, request, cancellationToken);

    public virtual Task<DescribeScalingPoliciesResponse> DescribeScalingPoliciesAsync(DescribeScalingPoliciesRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeScalingPoliciesRequest, DescribeScalingPoliciesResponse>("DescribeScalingPolicies", Repeat.Safe, request, cancellationToken);

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
