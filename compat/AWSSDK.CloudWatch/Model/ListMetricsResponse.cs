using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>The response of the ListMetrics operation.</summary>
public partial class ListMetricsResponse : AmazonWebServiceResponse
{
    public List<Metric> Metrics { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }

    public List<string> OwningAccounts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
