using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The response of the GetMetricData operation.</summary>
public partial class GetMetricDataResponse : AmazonWebServiceResponse
{
    public List<MessageData> Messages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<MetricDataResult> MetricDataResults { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
