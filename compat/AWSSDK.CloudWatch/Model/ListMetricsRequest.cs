namespace Amazon.CloudWatch.Model;

/// <summary>Container for the parameters of the ListMetrics operation.</summary>
public partial class ListMetricsRequest : AmazonCloudWatchRequest
{
    public List<DimensionFilter> Dimensions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? IncludeLinkedAccounts { get; set; }

    public string MetricName { get; set; }

    public string Namespace { get; set; }

    public string NextToken { get; set; }

    public string OwningAccount { get; set; }

    public RecentlyActive RecentlyActive { get; set; }
}
