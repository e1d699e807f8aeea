using Amazon.Runtime;
using Amazon.CloudWatch.Model;

namespace Amazon.CloudWatch;

/// <summary>Interface for accessing Amazon CloudWatch.</summary>
public partial interface IAmazonCloudWatch : IAmazonService, IDisposable
{
    Task<DescribeAlarmsResponse> DescribeAlarmsAsync(DescribeAlarmsRequest request, CancellationToken cancellationToken = default);

    Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default);

    Task<ListMetricsResponse> ListMetricsAsync(ListMetricsRequest request, CancellationToken cancellationToken = default);
}
