using Amazon.AwsJson;
using Amazon.Runtime;
using Amazon.CloudWatch.Model;

namespace Amazon.CloudWatch;

/// <summary>Interface for accessing Amazon CloudWatch.</summary>
public partial interface IAmazonCloudWatch : IAmazonService, IDisposable
{
    Task<DescribeAlarmHistoryResponse> DescribeAlarmHistoryAsync(DescribeAlarmHistoryRequest request, CancellationToken cancellationToken = default);

    Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default);

    Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default);

    // As in the real package: without these bodies the interface could not be a type argument.
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonCloudWatchConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonCloudWatchClient(awsCredentials, clientConfig, new ClientSurroundings());
}
