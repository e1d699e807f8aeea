namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Container for the parameters of the DescribeInstanceInformation operation.</summary>
public partial class DescribeInstanceInformationRequest : AmazonSimpleSystemsManagementRequest
{
    public List<InstanceInformationStringFilter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<InstanceInformationFilter> InstanceInformationFilterList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}
