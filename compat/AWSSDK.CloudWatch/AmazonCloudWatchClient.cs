using Amazon.AwsJson;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Client for Amazon CloudWatch: JSON over HTTP, signed with Signature Version 4.</summary>
public partial class AmazonCloudWatchClient : IAmazonCloudWatch
{
    private static readonly JsonService Service = new(
        Name: "CLOUDWATCH",
        Host: "monitoring",
        SigningName: "monitoring",
        TargetPrefix: "GraniteServiceVersion20100801",
        ContentType: "application/x-amz-json-1.0",
        Json: JsonFormat.PascalCase,
        Errors: AmazonCloudWatchErrors.Map);

    private readonly ClientConfig _config;
    private readonly JsonServiceClient _client;

    public AmazonCloudWatchClient()
        : this(new AmazonCloudWatchConfig())
    {
    }

    public AmazonCloudWatchClient(RegionEndpoint region)
        : this(new AmazonCloudWatchConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchClient(AmazonCloudWatchConfig config)
        : this(null, config)
    {
    }

    public AmazonCloudWatchClient(AWSCredentials credentials)
        : this(credentials, new AmazonCloudWatchConfig())
    {
    }

    public AmazonCloudWatchClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonCloudWatchConfig { RegionEndpoint = region })
    {
    }

    public AmazonCloudWatchClient(AWSCredentials credentials, AmazonCloudWatchConfig clientConfig)
        : this(credentials, clientConfig, new ClientSurroundings())
    {
    }

    internal AmazonCloudWatchClient(AWSCredentials credentials, ClientConfig config, ClientSurroundings surroundings)
    {
        ArgumentNullException.ThrowIfNull(config);
        _config = config;
        _client = new JsonServiceClient(Service, config, credentials, surroundings);
    }

    public IClientConfig Config => _config;

    public virtual Task<DescribeAlarmHistoryResponse> DescribeAlarmHistoryAsync(DescribeAlarmHistoryRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeAlarmHistoryRequest, DescribeAlarmHistoryResponse>("DescribeAlarmHistory", Repeat.Safe, request, cancellationToken);

    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<DescribeAlarmsRequest, DescribeAlarmsResponse>("DescribeAlarms", Repeat.Safe, request, cancellationToken);

    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        _client.InvokeAsync<GetMetricDataRequest, GetMetricDataResponse>("GetMetricData", Repeat.Safe, request, cancellationToken);

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
